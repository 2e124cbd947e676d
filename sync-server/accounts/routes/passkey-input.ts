import * as z from 'zod';

/** Characters of one field; a key with a long certificate has some thousand. */
const base64url = z.string().regex(/^[\w-]{1,8192}$/, 'value-unknown');
const transport = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);
const type = z.literal('public-key');
/** Nothing of it is asked for. */
const clientExtensionResults = z.unknown().transform(() => ({}));

/** What a browser answers with a new passkey (WebAuthn Level 3, RegistrationResponseJSON). */
export const registrationInput = z.object({
  id: base64url,
  rawId: base64url,
  type,
  clientExtensionResults,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    // Kinds that nobody knows yet are no reason to refuse a key.
    transports: z.array(transport.catch('internal')).max(10).optional(),
  }),
});

/** What a browser answers with a passkey that was used (AuthenticationResponseJSON). */
export const assertionInput = z.object({
  id: base64url,
  rawId: base64url,
  type,
  clientExtensionResults,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
  }),
});

export const addPasskeyInput = z.strictObject({ response: registrationInput });
