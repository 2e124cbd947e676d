/** What a server asks a browser's passkeys (WebAuthn Level 3, PublicKeyCredentialRequestOptionsJSON). */
export type PasskeyQuestion = Readonly<Record<string, unknown>>;

/** What a browser answers (AuthenticationResponseJSON, RegistrationResponseJSON). */
export type PasskeyAnswer = Readonly<Record<string, unknown>>;

/** What can be shown as second factor. */
export interface Wanted {
  /** A code of an authenticator app, or a recovery code. */
  code: boolean;
  /** There is an app; else recovery codes only. */
  app: boolean;
  /** Set where a passkey is asked for. */
  passkey: PasskeyQuestion | null;
}

/** Where a server only says that something is wanted. */
export const SOME_CODE: Wanted = { code: true, app: true, passkey: null };
