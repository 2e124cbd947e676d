import { after, at, on, openFirst, press } from './tour-steps.ts';
import type { Stop } from './stop.ts';

/** A case that gets a deputy, is handed over, and comes back. */
export const handoverStops: readonly Stop[] = [
  on('mentee-vor-übergabe', '/mentees', (page) => openFirst(page, '/mentees')),
  after('mentee-menü', press('Mehr zu diesem Fall')),
  after('vertretung-blatt', async (page) => {
    await press('Mehr zu diesem Fall')(page);
    await press(/^Vertretung einrichten/)(page);
    await page.getByRole('dialog').getByText('Wer vertritt?').waitFor();
  }),
  after('vertretung-eingerichtet', async (page) => {
    await press('Mehr zu diesem Fall')(page);
    await press(/^Vertretung einrichten/)(page);
    await page.getByRole('group', { name: 'Wer vertritt?' }).getByRole('button').first().click();
    await press('Einrichten')(page);
    await page.getByText(/^Vertretung: /).waitFor();
  }),
  after('übergabe-blatt', async (page) => {
    await press('Mehr zu diesem Fall')(page);
    await press(/^Fall übergeben/)(page);
    await page.getByRole('dialog').getByText('Wer übernimmt?').waitFor();
  }),
  after('mentee-übergeben', async (page) => {
    await press('Mehr zu diesem Fall')(page);
    await press(/^Fall übergeben/)(page);
    await page.getByRole('group', { name: 'Wer übernimmt?' }).getByRole('button').first().click();
    await page
      .getByLabel('Was sollte man wissen?')
      .fill('Ruft lieber abends an. Der Termin beim Jobcenter ist schon vorbereitet.');
    await press('Übergeben')(page);
    await page.getByText(/^An .* übergeben\.$/).waitFor();
  }),
  at('übergaben', '/uebergaben'),
  on('vertretung-für-alle', '/uebergaben', press('Vertretung einrichten')),
  at('abwesenheit', '/abwesenheit'),
  after('abwesenheit-blatt', press('Abwesenheit eintragen')),
  after('abwesenheit-eingetragen', async (page) => {
    await press('Abwesenheit eintragen')(page);
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Letzter Tag').fill('31.12.2099');
    await sheet
      .getByRole('group', { name: /^Wer vertritt in/ })
      .getByRole('button')
      .first()
      .click();
    await sheet.getByRole('button', { name: 'Eintragen' }).click();
    await page
      .getByText(/^abwesend bis /)
      .first()
      .waitFor();
  }),
  on('übergabe-zurückgenommen', '/uebergaben', async (page) => {
    await press('Zurücknehmen')(page);
    await page.getByText(/^zurückgenommen /).waitFor();
  }),
];
