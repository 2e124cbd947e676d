/** What a server asks a browser's passkeys (WebAuthn Level 3, PublicKeyCredentialRequestOptionsJSON). */
export type PasskeyQuestion = Readonly<Record<string, unknown>>;

/** What a browser answers (AuthenticationResponseJSON, RegistrationResponseJSON). */
export type PasskeyAnswer = Readonly<Record<string, unknown>>;

/** What can be shown as second factor: a code where there are any, a passkey where one is asked. */
export interface Wanted {
  code: boolean;
  passkey: PasskeyQuestion | null;
}
