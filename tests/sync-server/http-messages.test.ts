import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway, type Gateway } from './gateway.ts';

let gateway: Gateway;

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.stop());

/** Everything that comes back for these very bytes, until the server hangs up. */
async function raw(text: string): Promise<string> {
  const { port } = gateway.app.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (part: Buffer) => (answer += part.toString()));
  socket.write(text.replaceAll('\n', '\r\n'));
  await once(socket, 'close');
  return answer;
}

const answersIn = (text: string): number => text.match(/^HTTP\/1\.1 /gm)?.length ?? 0;

describe('a message whose end is not certain', () => {
  it.each([
    ['a length, and chunks', 'Content-Length: 4\nTransfer-Encoding: chunked', '0\n\n'],
    ['two lengths', 'Content-Length: 4\nContent-Length: 40', 'abcd'],
    ['a coding that is not known', 'Transfer-Encoding: chunked, odd', '0\n\n'],
    ['no number', 'Content-Length: 4x', 'abcd'],
  ])('is answered once, and nothing behind it is read: %s', async (_what, head, body) => {
    const hidden = 'GET /api/me HTTP/1.1\nHost: localhost\n\n';
    const answer = await raw(
      `POST /db/_session HTTP/1.1\nHost: localhost\nContent-Type: application/json\n${head}\n\n${body}${hidden}`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answersIn(answer)).toBe(1);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['no HTTP', 'nonsense\n\n', 400],
    ['a head without end', `GET / HTTP/1.1\nHost: localhost\nX: ${'x'.repeat(20_000)}\n\n`, 431],
    ['an address that is none', 'GET /%zz HTTP/1.1\nHost: localhost\nConnection: close\n\n', 400],
  ])('is answered in the one error shape, and as data: %s', async (_what, text, status) => {
    const answer = await raw(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    for (const header of [
      'x-content-type-options: nosniff',
      "content-security-policy: default-src 'none'; frame-ancestors 'none'; sandbox",
      'cache-control: no-store',
      'content-type: application/json; charset=utf-8',
    ])
      expect(answer.toLowerCase()).toContain(header);
    expect(answer).toContain('"problem":"document-invalid"');
  });
});

it.each(['TRACE', 'OPTIONS', 'PATCH', 'PROPFIND'])(
  'a method that nothing here has is refused, and repeats nothing: %s',
  async (method) => {
    for (const path of ['/', '/db/', '/api/me']) {
      const answer = await raw(
        `${method} ${path} HTTP/1.1\nHost: localhost\nCookie: secret=planted\nConnection: close\n\n`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 (400|401|403|404|405) /);
      expect(answer).not.toContain('planted');
    }
  },
);
