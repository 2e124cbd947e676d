import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCES = path.resolve(import.meta.dirname, '../../..');

/** Ways out of the app: a letter, a call, a printer, a file, the clipboard, another app. */
const WAYS =
  /mailto:\$|mailto:\{|sms:|geo:|maps:|tel:\{|navigator\.share|window\.print|createObjectURL|clipboard\.write|wa\.me/;

/**
 * Every file that lets something out of the app, and why it may. `C7` and the like: it asks
 * `mayShare` for that purpose first. Of the rest nothing goes to anybody who is not entitled to it without a consent.
 */
const SHARING: Readonly<Record<string, string>> = {
  'lib/features/mentees/ProfileTab.svelte': 'C7',
  // To speak with the person or the company; nothing is passed on.
  'lib/features/mentees/PhoneButton.svelte': 'call',
  'lib/features/mentees/RecordBar.svelte': 'call',
  'lib/features/today/VisitSheet.svelte': 'call',
  'lib/features/visits/StopCard.svelte': 'call',
  'lib/features/placements/FollowUpDialog.svelte': 'call',
  'lib/features/vacancies/CheckSheet.svelte': 'call',
  // A place and no name, to the map app of the phone, on a tap.
  'lib/features/visits/map-link.ts': 'place',
  // Days, kinds and towns, for the own settlement of travel.
  'lib/features/visits/KilometresSection.svelte': 'nobody named',
  'lib/features/employers/PersonRow.svelte': 'company',
  'lib/features/employers/RecordBar.svelte': 'company',
  // To an employer under C3, in the part of the curriculum vitae, noted first; to the person freely.
  'lib/features/applications/CvScreen.svelte': 'C3',
  'lib/features/applications/LetterScreen.svelte': 'C3',
  // What the person signed, for the person.
  'lib/features/consents/ConsentPrintScreen.svelte': 'own record',
  // The information sheet names the project alone.
  'lib/features/consents/SheetStep.svelte': 'nobody named',
  'lib/features/goals/AgreementPrintScreen.svelte': 'own record',
  'lib/features/goals/SignaturesStep.svelte': 'own record',
  // Of the person's own appointments and steps, and words, for the person.
  'lib/features/for-mentee/HandedScreen.svelte': 'own record',
  // For the file of the case, of the same controller; without notes unless they are asked for.
  'lib/features/contacts/TimelinePrintScreen.svelte': 'own file',
  // Shown in the browser itself.
  'lib/features/papers/PaperView.svelte': 'view',
  'lib/features/papers/show-blob.ts': 'view',
  // Back to who brought it, of the same controller.
  'lib/features/import/problem-rows.ts': 'own list',
  'lib/features/sync/save-as-file.ts': 'own entries',
  'lib/features/sync/RescueCard.svelte': 'own entries',
  'lib/features/settings/SaveRescue.svelte': 'own entries',
  // Kind and time of appointments, without names and texts.
  'lib/features/tasks/CalendarSection.svelte': 'nobody named',
  // The address at which a calendar reads just that.
  'lib/features/tasks/CalendarLink.svelte': 'nobody named',
  // Duties by law: notice of a breach (Art. 33 GDPR).
  'lib/features/lost-device/CasesPart.svelte': 'duty',
  'lib/features/lost-device/NoticePart.svelte': 'duty',
  // Nobody's personal data.
  'lib/features/admin/LinkSheet.svelte': 'account',
  'lib/features/devices/RecoveryCodes.svelte': 'account',
};
/** Features that are for a duty or for accounts alone, whatever files they are made of. */
const WHOLE: Readonly<Record<string, string>> = {
  // Access and portability (Art. 15, 20 GDPR) do not hang on a consent.
  'lib/features/disclosure/': 'duty',
  // What was deleted and why (Art. 5 (2), 17 GDPR), for who answers for it.
  'lib/features/retention/': 'duty',
  // The signed head of the log: numbers and hashes.
  'lib/features/auditor/': 'nobody named',
};
/** Parts of the design system; whoever uses them stands in the list. */
const TOOLS = ['lib/ui/save-file.ts'];

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|svelte)$/.test(file) && !/\.test\.ts$|i18n\//.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(SOURCES, file), 'utf8') }));
const sharing = files.filter(
  ({ file, text }) =>
    !TOOLS.includes(file) && (WAYS.test(text) || text.includes("'#lib/ui/save-file.ts'")),
);

describe('whatever lets something out of the app', () => {
  it('is listed with the reason why it may', () => {
    const unlisted = sharing
      .map(({ file }) => file)
      .filter(
        (file) => !(file in SHARING) && !Object.keys(WHOLE).some((one) => file.startsWith(one)),
      );
    expect(unlisted).toEqual([]);
  });
  it('asks for the consent where it needs one', () => {
    const needs = sharing.filter(({ file }) => /^C[1-8]$/.test(SHARING[file] ?? ''));
    expect(needs.length).toBeGreaterThan(0);
    for (const { file, text } of needs) {
      const asks = new RegExp(`mayShare\\([^;]*'${SHARING[file] ?? ''}'`).test(text);
      expect([file, asks]).toEqual([file, true]);
    }
  });
  it('writes to a mentee in one place alone', () => {
    const letters = files.filter(({ text }) => /mailto:\$\{mentee|sms:/.test(text));
    expect(letters.map(({ file }) => file)).toEqual(['lib/features/mentees/ProfileTab.svelte']);
  });
});
