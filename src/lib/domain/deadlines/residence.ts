import { RESIDENCE_STATUSES } from '../catalogues/residence-status.ts';
import { endOf, extensionOf } from '../extension.ts';
import { caseOf } from '../id.ts';
import type { Mentee } from '../mentee.ts';
import { deadline, type Deadline } from './deadline.ts';

/** Papers of weeks and months: they are prolonged, not applied for anew. */
const SHORT_CLASSES = ['ASYL', 'DULDUNG', 'FIKTION', 'VISUM', 'OHNE'];

/** T01, T02, T04 and T05: the end of the residence document. */
export function residenceDeadlines(mentee: Mentee): Deadline[] {
  const { residence } = mentee;
  if (!residence) return [];
  const source = { caseId: caseOf(mentee._id) ?? '', id: mentee._id };
  const extension = extensionOf(residence);
  // The title goes on until the authority decides: there is nothing to do in time.
  if (extension === 'FICTION') return [];
  if (residence.statusCode === 'AE_24') {
    const end = endOf('AE_24', residence.validUntil ?? '');
    return [deadline('T05', { ...source, date: end }, end)];
  }
  const end = residence.validUntil;
  if (end === undefined) return [];
  const found = deadline(ruleOf(residence.statusCode), { ...source, date: end }, end);
  return [extension === 'PENDING' ? { ...found, from: end, reminders: [] } : found];
}

function ruleOf(code: string): 'T01' | 'T02' | 'T04' {
  if (code === 'AE_104C') return 'T04';
  const status = RESIDENCE_STATUSES.find((row) => row.code === code);
  return status && SHORT_CLASSES.includes(status.statusClass) ? 'T02' : 'T01';
}
