import type { HistoryItem } from '#lib/domain/history.ts';
import { menteeName } from '#lib/domain/mentee-name.ts';
import { de } from '#lib/i18n/de/contacts.ts';
import { de as residence } from '#lib/i18n/de/residence.ts';
import { formatDay } from '#lib/i18n/format.ts';
import { checkDecisionLabels, eligibilityLabels } from '#lib/i18n/labels-case-file.de.ts';
import { contactTypeLabels, placementKindLabels, topicLabels } from '#lib/i18n/labels.de.ts';
import { permitWord } from '#lib/i18n/permit-word.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';

/** A line of a timeline in German: what, then what is to be said beside it. */
export interface HistoryLineText {
  title: string;
  mark: string;
  /** The mentee in a company's timeline, the company in a mentee's. */
  whom: string;
  topics: string;
  note: string;
}

type Names = Pick<Caseload, 'memberName' | 'mentee'> & {
  employers: Pick<Caseload['employers'], 'get'>;
};

export function lineText(
  entry: HistoryItem,
  caseload: Names,
  { fromEmployer = false }: { fromEmployer?: boolean } = {},
): HistoryLineText {
  return {
    title: titleOf(entry, caseload),
    mark: markOf(entry, caseload),
    whom: whomOf(entry, caseload, fromEmployer),
    topics: topicsOf(entry),
    note: noteOf(entry),
  };
}

const names = (ids: readonly string[], caseload: Names): string =>
  ids.map((id) => caseload.memberName(id) || de.somebody).join(', ');

function titleOf(entry: HistoryItem, caseload: Names): string {
  switch (entry.kind) {
    case 'task':
    case 'placement':
      return entry.document.title;
    case 'handover':
      return de.handedOver(names(entry.document.toIds, caseload));
    case 'permit':
      return residence.inHistory(permitWord(entry.document.statusCode));
    case 'check':
      return entry.document.decision ? de.checkDecided : de.checked;
    case 'agreement':
      return de.agreed;
    case 'contact':
      return contactTypeLabels[entry.document.contactType].long;
  }
}

function markOf(entry: HistoryItem, caseload: Names): string {
  switch (entry.kind) {
    case 'task':
      return de.taskDone;
    case 'placement':
      return placementKindLabels[entry.document.kind];
    case 'handover': {
      const { fromIds, undoneAt } = entry.document;
      const from = fromIds.length > 0 ? de.handedOverFrom(names(fromIds, caseload)) : '';
      return [from, undoneAt ? de.handoverUndone : ''].filter(Boolean).join(' · ');
    }
    case 'permit': {
      const { validUntil } = entry.document;
      return validUntil ? residence.until(formatDay(validUntil)) : '';
    }
    case 'check': {
      const { decision, eligibility } = entry.document;
      return decision ? checkDecisionLabels[decision] : eligibilityLabels[eligibility];
    }
    case 'agreement':
      return '';
    case 'contact': {
      const { state, time } = entry.document;
      if (state === 'PLANNED') return [de.plannedBadge, time].filter(Boolean).join(' ');
      return state === 'CANCELLED' ? de.cancelledBadge : '';
    }
  }
}

function whomOf(entry: HistoryItem, caseload: Names, fromEmployer: boolean): string {
  if (entry.kind !== 'contact' && entry.kind !== 'task' && entry.kind !== 'placement') return '';
  const { caseId, employerId } = entry.document;
  if (fromEmployer) {
    const mentee = caseId ? caseload.mentee(caseId) : null;
    return mentee ? menteeName(mentee) : '';
  }
  return employerId ? (caseload.employers.get(employerId)?.name ?? '') : '';
}

function topicsOf(entry: HistoryItem): string {
  if (entry.kind === 'agreement') return entry.document.goals.map(({ title }) => title).join(', ');
  return entry.kind === 'contact'
    ? entry.document.topics.map((topic) => topicLabels[topic].short).join(', ')
    : '';
}

function noteOf({ kind, document }: HistoryItem): string {
  if (kind === 'check') return document.reason ?? '';
  return kind === 'agreement' ? '' : (document.note ?? '');
}
