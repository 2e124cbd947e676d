import { renewalOf } from '../consent-renewal.ts';
import { addDays } from '../day.ts';
import { caseOf } from '../id.ts';
import { retentionOf } from '../retention.ts';
import { deadline, type Deadline } from './deadline.ts';
import type { CaseRule } from './records.ts';

/** T18: an information sheet that is out of date, and the deletion of a case nobody admitted. */
export const privacyDeadlines: CaseRule = (mentee, { consents, contacts, retention }, today) => {
  const source = { caseId: caseOf(mentee._id) ?? '', id: mentee._id };
  const found: Deadline[] = [];
  const renewed = renewalOf(consents, today);
  if (renewed !== null) found.push(deadline('T18', { ...source, date: renewed }, renewed, 'SHEET'));
  const term = retentionOf(mentee, contacts, retention).case;
  if (term?.rule === 'INQUIRY') {
    const last = addDays(term.on, -1);
    found.push(deadline('T18', { ...source, date: last }, last, 'DELETION'));
  }
  return found;
};
