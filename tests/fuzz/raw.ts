import { pick, type Random } from '#tests/bench/world/random.ts';
import { hex } from './world.ts';
import { upTo } from './values.ts';

/** Requests that no HTTP library sends: smuggled, torn, endless, with bytes where texts belong. */
export function rawRequest(random: Random, database: string, cookie: string): Uint8Array {
  const lines = [
    `${pick(random, ['GET', 'POST', 'get', 'G\u0000T', 'XYZZY'])} /db/${database}/_changes HTTP/${pick(random, ['1.1', '1.0', '2.0', '9'])}`,
    `Host: ${pick(random, ['localhost', '', 'evil.example', 'a\tb'])}`,
    `Cookie: ${cookie}`,
    ...pick(random, [
      ['Content-Length: 5', 'Transfer-Encoding: chunked'],
      ['Content-Length: -1'],
      ['Content-Length: 99999999999999'],
      ['Transfer-Encoding: chunked, identity'],
      ['Expect: 100-continue', 'Content-Length: 3'],
      [`X-Long: ${'z'.repeat(upTo(random, 40_000))}`],
      [' folded: header'],
      ['Upgrade: websocket', 'Connection: upgrade'],
      [`X-\u00ff: ${hex(random, 9)}`],
    ]),
  ];
  const body = pick(random, [
    '',
    '0\r\n\r\n',
    '5\r\n{"do',
    'zz\r\n',
    '\u0000\u0001',
    '{}'.repeat(50),
  ]);
  const end = pick(random, ['\r\n', '\n', '\r']);
  const text = `${lines.join(end)}${end}${end}${body}`;
  const again = random() < 0.3 ? text : '';
  return new Uint8Array(Buffer.from(text + again, 'latin1'));
}
