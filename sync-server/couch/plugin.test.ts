import { expect, it } from 'vitest';
import { toProtocolError } from './plugin.ts';

it.each(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET'])(
  'takes a request that broke off (%s) for no fault of the server’s',
  (code) => {
    const broken = Object.assign(new Error('gone'), { code });
    expect(toProtocolError(broken)).toMatchObject({ status: 400, error: 'bad_request' });
  },
);
