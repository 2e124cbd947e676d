import { isGrace, standingDeputies } from '#lib/domain/handover-steps.ts';
import type { Handover } from '#lib/domain/handover.ts';
import { fold } from '#lib/domain/fold.ts';
import { menteeName } from '#lib/domain/mentee-name.ts';
import type { Deputy, Mentee } from '#lib/domain/mentee.ts';
import { responsibleFor } from '#lib/domain/responsibility.ts';
import { ENDED } from '#lib/records/colleagues.ts';

/** A case in the coordination's table. */
export interface CaseRow {
  caseId: string;
  name: string;
  city: string;
  mentee: Mentee;
  responsible: readonly string[];
  deputies: readonly Deputy[];
  lastContact: string | null;
}

export interface CaseFilter {
  query: string;
  /** ULID of a mentor; '' for everybody. */
  mentorId: string;
  ended: boolean;
}

export interface Around {
  today: string;
  /** Whoever has just handed a case over is no deputy of it. */
  handovers: readonly Handover[];
  lastContactOn: (caseId: string) => string | null;
}

export function caseRows(
  mentees: readonly Mentee[],
  filter: CaseFilter,
  { today, handovers, lastContactOn }: Around,
): CaseRow[] {
  const words = fold(filter.query.trim()).split(/\s+/).filter(Boolean);
  const rows: CaseRow[] = [];
  for (const mentee of mentees) {
    if (!filter.ended && ENDED.includes(mentee.status)) continue;
    const responsible = responsibleFor(mentee);
    if (filter.mentorId && !responsible.includes(filter.mentorId)) continue;
    const name = menteeName(mentee);
    const city = mentee.address?.city ?? '';
    const text = fold(`${name} ${city}`);
    if (!words.every((word) => text.includes(word))) continue;
    const caseId = mentee._id.slice('mentee:'.length);
    const deputies = standingDeputies(mentee, today).filter(
      (one) => !isGrace(caseId, one, handovers),
    );
    const lastContact = lastContactOn(caseId);
    rows.push({ caseId, name, city, mentee, responsible, deputies, lastContact });
  }
  return rows;
}
