type Leads = (subject: string, rest: readonly string[]) => string | null;

const toCase =
  (page: string): Leads =>
  (caseId) =>
    `/mentees/${caseId}/${page}`;
const toForm =
  (place: string): Leads =>
  (id) =>
    id === 'new' ? `${place}/neu` : `${place}/${id}/bearbeiten`;

/** Where a draft leads by the first word of its key: to an address, or (null) into a sheet here. */
const DRAFT_TARGETS = {
  mentee: toForm('/mentees'),
  employer: toForm('/betriebe'),
  article: toForm('/wissen'),
  consent: toCase('einwilligung'),
  admission: toCase('aufnahme'),
  agreement: toCase('vereinbarung'),
  // `CASE/now`, `CASE/new` or `CASE/permit:CASE:ULID`, a document of before.
  permit: (caseId, [which = '']) => {
    const past = which.split(':')[2];
    const query = past ? `?frueher=${past}` : which === 'new' ? '?neu' : '';
    return `/mentees/${caseId}/aufenthalt${query}`;
  },
  letter: (caseId, [ulid = '']) =>
    `/mentees/${caseId}/anschreiben${ulid ? `?bewerbung=${ulid}` : ''}`,
  // Of many cases the key does not say which: they are chosen again.
  handover: (subject) => (subject === 'many' ? '/faelle' : null),
  contact: null,
  task: null,
  placement: null,
  funding: null,
  'follow-up': null,
  'break-off': null,
  goal: null,
  application: null,
  sharing: null,
  profile: null,
  paper: null,
  vacancy: null,
} satisfies Record<string, Leads | null>;

export type DraftKind = keyof typeof DRAFT_TARGETS;
export const DRAFT_KINDS = Object.keys(DRAFT_TARGETS) as DraftKind[];

/** Where a draft leads, and what it is about. */
export interface DraftTarget {
  kind: DraftKind;
  /** Address of its form; null for a sheet over this page. */
  href: string | null;
  /** Id of the record it concerns, '' for a new one. */
  about: string;
  /** What the key says of the sheet's target. */
  caseId?: string | undefined;
  employerId?: string | undefined;
  documentId?: string | undefined;
  rest: readonly string[];
}

/** Reads a draft's key (`contact/<CASE>`, `mentee/new`, …); null for what is no draft. */
export function draftTarget(key: string): DraftTarget | null {
  const [kind = '', subject = '', ...rest] = key.split('/');
  if (!isKind(kind)) return null;
  const lead: Leads | null = DRAFT_TARGETS[kind];
  const target = { kind, href: lead?.(subject, rest) ?? null, rest };
  if (subject === 'new' || subject === 'many') return { ...target, about: '' };
  if (kind === 'employer' || kind === 'article') return { ...target, about: `${kind}:${subject}` };
  if (kind === 'vacancy' || subject.startsWith('employer:')) {
    const employerId = kind === 'vacancy' ? `employer:${subject}` : subject;
    return { ...target, about: employerId, employerId };
  }
  const [, caseId, ulid] = subject.split(':');
  if (caseId === undefined) return { ...target, about: `mentee:${subject}`, caseId: subject };
  return { ...target, about: subject, documentId: subject, ...(ulid ? { caseId } : {}) };
}

const isKind = (kind: string): kind is DraftKind => Object.hasOwn(DRAFT_TARGETS, kind);
