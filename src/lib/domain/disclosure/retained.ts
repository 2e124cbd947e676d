import { RETENTION_RULES } from '../catalogues/retention.ts';
import type { Contact } from '../contact.ts';
import type { Mentee } from '../mentee.ts';
import { retentionOf } from '../retention.ts';
import type { RetentionSettings } from '../retention-settings.ts';
import type { Disclosure } from './content.ts';

/** From when on what is handed out is deleted (Art. 15 (1) d GDPR), by the terms of the project. */
export function retainedUntil(
  mentee: Mentee,
  contacts: readonly Contact[],
  settings: RetentionSettings,
): Disclosure['retention'] {
  const { notes, case: whole, waits } = retentionOf(mentee, contacts, settings);
  const rules = [notes?.rule, whole?.rule];
  return {
    notesFrom: notes?.on ?? null,
    caseFrom: whole?.on ?? null,
    waits,
    legalBasis: RETENTION_RULES.filter(({ code }) => rules.includes(code)).map(
      ({ legalBasis }) => legalBasis,
    ),
  };
}
