import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { open } from '#tests/e2e/world/navigate.ts';
import { watchPage, type Watch } from './watch.ts';

/**
 * Takes the document that a person is handed out of the app, and opens it as a browser does: as a
 * file, without any policy of ours. Answers what stood in it.
 */
export async function watchDisclosure(page: Page, caseId: string): Promise<Watch> {
  await open(page, `/mentees/${caseId}/auskunft`);
  await page.getByRole('button', { name: 'Zusammenstellen' }).click();
  await page.getByRole('button', { name: 'Auskunft erstellen' }).click();
  await page.getByText('Auskunft ist erstellt').waitFor();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Alles als ZIP' }).click();
  // Files of the archive are stored as they are.
  const archive = await text(await (await downloading).createReadStream());
  const html = archive.slice(archive.indexOf('<!doctype html>'), archive.indexOf('</html>') + 7);
  const other = await page.context().newPage();
  const watch = await watchPage(other, 'null');
  await other.setContent(html);
  await watch.look('Auskunft.html');
  await other.close();
  return watch;
}
