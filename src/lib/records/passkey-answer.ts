import { fail, ok, type Result } from '../domain/problem.ts';
import type { PasskeyAnswer, PasskeyQuestion } from '../domain/passkey.ts';
import { passkeyProblem } from '../domain/passkey-problem.ts';

/** Whether this browser can make and show passkeys for the server. */
export const passkeysKnown = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential;

/** Shows one of the passkeys that the server asks for. To be called within a tap. */
export function showPasskey(question: PasskeyQuestion): Promise<Result<PasskeyAnswer>> {
  return answered(() =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
        question as unknown as PublicKeyCredentialRequestOptionsJSON,
      ),
    }),
  );
}

/** Makes one as the server wants it. */
export function makePasskey(question: PasskeyQuestion): Promise<Result<PasskeyAnswer>> {
  return answered(() =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
        question as unknown as PublicKeyCredentialCreationOptionsJSON,
      ),
    }),
  );
}

async function answered(call: () => Promise<Credential | null>): Promise<Result<PasskeyAnswer>> {
  if (!passkeysKnown()) return fail('passkey-unsupported');
  try {
    const credential = await call();
    if (!credential) return fail('passkey-cancelled');
    return ok({ ...(credential as PublicKeyCredential).toJSON() });
  } catch (error) {
    return { ok: false, problem: passkeyProblem(error) };
  }
}
