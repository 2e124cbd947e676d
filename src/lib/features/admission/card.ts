import type { AdmissionStanding } from '#lib/domain/admission/standing.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { de } from '#lib/i18n/de/admission.ts';

export interface AdmissionLine {
  id: 'admission' | 'agreement';
  tone: 'info' | 'warn';
  text: string;
}

/** The line on a record that leads on; null where an admission is over and nothing of it misses. */
export function cardOf(
  { status }: Pick<Mentee, 'status'>,
  { step, outcome, missing }: AdmissionStanding,
  begun: boolean,
): AdmissionLine | null {
  const text = de.card;
  if (status === 'CLOSED' || status === 'TRANSFERRED') return null;
  if (status === 'ACTIVE' || status === 'PAUSED' || status === 'AFTERCARE')
    return status === 'ACTIVE' && missing.includes('AGREEMENT')
      ? { id: 'agreement', tone: 'warn', text: de.missingAgreement }
      : null;
  if (status === 'REJECTED')
    return outcome ? { id: 'admission', tone: 'info', text: text.REFER } : null;
  if (begun) return { id: 'admission', tone: 'info', text: text.resume };
  const said = step === 'CHECK' && outcome && outcome !== 'GO' ? text[outcome] : textOf(step);
  return { id: 'admission', tone: outcome === 'REFER' ? 'warn' : 'info', text: said };
}

function textOf(step: AdmissionStanding['step']): string {
  return step === 'INQUIRY' ? de.card.CHECK : de.card[step];
}
