import { expect } from 'vitest';
import { codeAt, stepOf } from '#server/accounts/totp.ts';
import { ask } from './bare-engine.ts';
import { PASSPHRASE, type Account, type Gateway } from './gateway.ts';

/** An authenticator app of a person, and the codes on paper. */
export interface OwnFactor {
  secret: string;
  recoveryCodes: readonly string[];
}

export async function setUpFactor(gateway: Gateway, { cookie }: Account): Promise<OwnFactor> {
  const post = (path: string, body: object) =>
    ask('POST', gateway.address + path, body, { cookie });
  const secret = String((await post('/api/second-factor/begin', {})).body.secret);
  const code = codeAt(secret, stepOf(gateway.clock.now));
  const { body } = await post('/api/second-factor/confirm', { code });
  return { secret, recoveryCodes: body.recoveryCodes as string[] };
}

/** At this server the app's codes and those on paper let in, and the passphrase alone does not. */
export async function expectFactor(
  gateway: Gateway,
  { login }: Account,
  { secret, recoveryCodes }: OwnFactor,
): Promise<void> {
  const signIn = async (token?: string) => {
    const body = { name: login, password: PASSPHRASE, ...(token === undefined ? {} : { token }) };
    return ask('POST', `${gateway.address}/db/_session`, body);
  };
  expect(await signIn()).toMatchObject({ status: 401, body: { problem: 'second-factor-needed' } });
  // The code of the set-up was used there; a later one is not.
  gateway.clock.now += 60_000;
  expect((await signIn(codeAt(secret, stepOf(gateway.clock.now)))).status).toBe(200);
  expect((await signIn(recoveryCodes[3])).status).toBe(200);
}
