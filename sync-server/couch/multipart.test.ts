import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProtocolError } from '../engine/protocol-error.ts';
import { boundaryOf, parseMultipart } from './multipart.ts';

const BOUNDARY = 'b0undary';

const headerName = fc.constantFrom('content-type', 'content-disposition', 'x-doc-id');
const headers = fc.dictionary(
  headerName,
  fc.stringMatching(/^[ -~]{0,30}$/).map((text) => text.trim()),
);
/** Bytes in which the marks of the format are frequent. */
const content = fc
  .array(
    fc.oneof(
      fc.constantFrom('\r\n', '--', '\r\n--', `--${BOUNDARY}`, `\r\n--${BOUNDARY}x`, ' ', '\n'),
      fc.string(),
    ),
  )
  .map((pieces) => Buffer.from(pieces.join('')))
  .filter((bytes) => !/\r\n--b0undary(--|[ \t]*\r\n)/.test(`\r\n${bytes.toString()}\r\n`));
const parts = fc.array(fc.record({ headers, content }), { minLength: 1, maxLength: 5 });

function written(given: { headers: Record<string, string>; content: Buffer }[]): Buffer {
  const pieces = given.flatMap((part) => [
    `--${BOUNDARY}\r\n`,
    ...Object.entries(part.headers).map(([name, value]) => `${name}: ${value}\r\n`),
    '\r\n',
    part.content,
    '\r\n',
  ]);
  return Buffer.concat(
    [...pieces, `--${BOUNDARY}--`].map((piece) => new Uint8Array(Buffer.from(piece))),
  );
}

describe('the parser of multipart bodies', () => {
  it('gives back the parts that were written, headers or none', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const read = parseMultipart(written(given), BOUNDARY);
        expect(read.map(({ body }) => Buffer.from(body).toString('hex'))).toEqual(
          given.map((part) => part.content.toString('hex')),
        );
        expect(read.map((part) => Object.fromEntries(part.headers))).toEqual(
          given.map((part) => part.headers),
        );
      }),
    );
  });

  it('refuses a body cut at any byte, as a value of the protocol', () => {
    fc.assert(
      fc.property(parts, fc.nat(), (given, at) => {
        const whole = written(given);
        const cut = whole.subarray(0, at % (whole.length - 1));
        expect(() => parseMultipart(cut, BOUNDARY)).toThrow(ProtocolError);
      }),
    );
  });

  it('answers any bytes with parts or a refusal, never otherwise', () => {
    const noise = fc
      .array(
        fc.oneof(
          fc.constantFrom(`--${BOUNDARY}`, '\r\n', '\r\n\r\n', '--', ':', 'a: b'),
          fc.string(),
        ),
      )
      .map((pieces) => Buffer.from(pieces.join('')));
    fc.assert(
      fc.property(noise, (bytes) => {
        try {
          parseMultipart(bytes, BOUNDARY);
        } catch (error) {
          expect(error).toBeInstanceOf(ProtocolError);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads past a preamble and spaces after the boundary', () => {
    const body = Buffer.from(`hello\r\n--${BOUNDARY} \t\r\n\r\none\r\n--${BOUNDARY}--\r\nbye`);
    expect(parseMultipart(body, BOUNDARY).map((part) => Buffer.from(part.body).toString())).toEqual(
      ['one'],
    );
  });

  it('refuses more parts than a document has attachments', () => {
    const body = Buffer.from(`--b\r\n\r\n\r\n`.repeat(1_100) + '--b--');
    expect(() => parseMultipart(body, 'b')).toThrow(ProtocolError);
  });
});

it.each([
  ['multipart/related; boundary="abc"', 'abc'],
  ['multipart/related;boundary=abc', 'abc'],
  ['multipart/mixed; charset=x; Boundary="a b"', 'a b'],
  ['multipart/related', null],
  ['application/json', null],
])('the boundary of %s is %s', (type, boundary) => {
  expect(boundaryOf(type)).toBe(boundary);
});
