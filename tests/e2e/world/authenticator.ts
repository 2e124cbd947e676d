import type { CDPSession, Page } from 'playwright-core';

/** A phone's own authenticator, as Chromium's debugger provides one (CDP, domain WebAuthn). */
export interface Authenticator {
  /** What becomes of the next fingerprints. */
  recognises(person: boolean): Promise<void>;
  /** Ids of the credentials on it, and the names that its list shows. */
  credentials(): Promise<{ id: string; names: string[] }[]>;
}

/** With screen lock and PRF, as today's phones have it. It lives as long as the page. */
export async function addAuthenticator(page: Page): Promise<Authenticator> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable', { enableUI: false });
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    async recognises(person) {
      // `setUserVerified` would lock it for good: Chromium tries until it is, and it has no PIN.
      await session.send('WebAuthn.setResponseOverrideBits', { authenticatorId, isBadUV: !person });
    },
    async credentials() {
      const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId });
      return credentials.map(({ credentialId, userName, userDisplayName }) => ({
        id: credentialId,
        names: [userName, userDisplayName].filter((name) => name !== undefined),
      }));
    },
  };
}
