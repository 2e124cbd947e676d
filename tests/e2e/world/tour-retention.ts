import type { Page } from 'playwright-core';
import { DEMO_PASSPHRASE } from '#server/demo/seed.ts';
import { buildConsent } from '#tests/factories/consent.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { plantDue } from './plant-due.ts';
import { signIn } from './server.ts';
import type { Party, World } from './stop.ts';
import { after, on, openFirst, press, tab } from './tour-steps.ts';

const COORDINATOR = { login: 'koordination.bautzen', passphrase: DEMO_PASSPHRASE };
const LONG = 'Weerasinghe-Arachchilage von und zu Oberlausitz-Niederschlesien';

/** The deletion run with something due, something gone and something kept; a restricted case. */
export const retentionParty: Party = {
  name: 'löschlauf',
  async begin(page, world) {
    await begin(world);
    await world.signIn(page, COORDINATOR.login);
  },
  stops: [
    on('heute-löschlauf', '/', (page) => page.getByText(/^Löschlauf: /).waitFor()),
    on('löschlauf', '/loeschlauf', ready),
    after('löschlauf-nicht', press('Nicht löschen')),
    on('löschlauf-bestätigen', '/loeschlauf', press(/ löschen$/)),
    on('löschlauf-fristen', '/loeschlauf', press('Fristen ändern')),
    on('mentee-aufbewahrung', '/mentees', async (page) => {
      await openFirst(page, '/mentees');
      await tab('Profil')(page);
      await page.getByRole('button', { name: 'Einschränken' }).scrollIntoViewIfNeeded();
    }),
    after('mentee-einschränken', press('Einschränken')),
    after('mentee-eingeschränkt', async (page) => {
      await press('Einschränken')(page);
      const sheet = page.getByRole('dialog');
      await sheet.getByText('Richtigkeit bestritten').click();
      await sheet.getByLabel('Dazu').fill('Geburtsdatum wird geklärt.');
      await sheet.getByRole('button', { name: 'Einschränken' }).click();
      await page.getByText(/^Eingeschränkt seit/).scrollIntoViewIfNeeded();
    }),
  ],
};

async function ready(page: Page): Promise<void> {
  await page
    .getByText(/^Auf \d+ von|^Auf allen|^Auf dem einen|^Auf keinem/)
    .first()
    .waitFor();
}

async function begin({ demo: { address } }: World): Promise<void> {
  const cookie = await signIn(address, COORDINATOR.login, COORDINATOR.passphrase);
  const me = (await (await fetch(`${address}/api/me`, { headers: { cookie } })).json()) as {
    user: { id: string };
    project: { id: string; db: string };
  };
  const { inquiry } = await plantDue(
    {
      address,
      db: me.project.db,
      projectId: me.project.id,
      coordinator: { ...COORDINATOR, id: me.user.id },
    },
    { inquiry: nextUlid(), ended: LONG, note: 'Lebenslauf besprochen' },
  );
  await plantDue(
    {
      address,
      db: me.project.db,
      projectId: me.project.id,
      coordinator: { ...COORDINATOR, id: me.user.id },
    },
    { inquiry: 'Haddad', ended: 'Öztürk', note: 'Bewerbung geschrieben' },
  );
  const author = { projectId: me.project.id, createdBy: me.user.id, updatedBy: me.user.id };
  const orphan = buildConsent({
    ...author,
    caseId: nextUlid(),
    givenAt: '2026-01-05T09:00:00.000Z',
  });
  await fetch(`${address}/db/${me.project.db}/_bulk_docs`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ docs: [orphan] }),
  });
  const erased = await fetch(`${address}/api/erasures`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ cases: [inquiry.caseId], why: 'TERM' }),
  });
  if (!erased.ok) throw new Error(await erased.text());
}
