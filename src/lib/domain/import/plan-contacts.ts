import type { Contact } from '../contact.ts';
import type { Employer } from '../employer.ts';
import { foldKey } from '../fold.ts';
import { caseOf } from '../id.ts';
import type { Mentee } from '../mentee.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import { compact } from './compact.ts';
import type { ContactFields } from './contact-row.ts';
import type { Draft, EnvelopeField } from './draft.ts';
import { createEmployerFinder } from './find-employer.ts';
import { createMenteeFinder } from './find-mentee.ts';
import type { Match } from './participants.ts';
import { createPlanner, type PlannedRow } from './plan.ts';

/** A contact whose participants are records. */
export type MatchedContact = Omit<Contact, EnvelopeField>;

/**
 * What a person decided for names that found no record, or several: by `choiceKey`, the id of the
 * record, or null for "ohne" (the contact is taken without this participant).
 */
export type Choices = ReadonlyMap<string, string | null>;

export const choiceKey = (side: 'mentee' | 'employer', name: string): string =>
  `${side}:${foldKey(name)}`;

export interface ContactPlanDeps {
  mentees: readonly Mentee[];
  employers: readonly Employer[];
  contacts: readonly Contact[];
  choices: Choices;
}

/** Plans the rows of a contact list: finds who took part, or says why not. */
export function createContactPlanner(
  deps: ContactPlanDeps,
): (draft: Draft<ContactFields>) => PlannedRow<MatchedContact> {
  const findMentee = createMenteeFinder(deps.mentees);
  const findEmployer = createEmployerFinder(deps.employers);
  const sameDay = new Map<string, string>();
  for (const contact of deps.contacts) sameDay.set(occasion(contact), contact._id);
  const plan = createPlanner<MatchedContact>({
    existingKeys: new Set(deps.contacts.flatMap((contact) => contact.importKey ?? [])),
    similarTo: ({ fields }) => {
      const id = sameDay.get(occasion(fields));
      return id ? [{ id, row: null, likelihood: 'likely' }] : [];
    },
    remember: () => undefined,
  });
  return (draft) => plan(matched(draft, findMentee, findEmployer, deps.choices));
}

/** Two contacts of one kind with the same people on one day are most likely one. */
function occasion(
  contact: Pick<Contact, 'date' | 'time' | 'contactType' | 'caseId' | 'employerId'>,
): string {
  const { date, time = '', contactType, caseId = '', employerId = '' } = contact;
  return [date, time, contactType, caseId, caseId ? '' : employerId].join(' ');
}

function matched(
  draft: Draft<ContactFields>,
  findMentee: (text: string) => Match,
  findEmployer: (text: string) => Match,
  choices: Choices,
): Draft<MatchedContact> {
  const problems: Problem[] = [...draft.problems];
  const toReview = [...draft.toReview];
  const { menteeName, employerName, ...fields } = draft.fields;
  const resolve = (
    side: 'mentee' | 'employer',
    name: string,
    find: (text: string) => Match,
    path: string,
  ): string | null => {
    if (name === '') return null;
    const chosen = choices.get(choiceKey(side, name));
    if (chosen !== undefined) return chosen;
    const match = find(name);
    if ('found' in match) {
      if (match.certainty === 'check') toReview.push(path);
      return match.found;
    }
    const code: ProblemCode = `${side}-${'ambiguous' in match ? 'ambiguous' : 'not-found'}`;
    problems.push({ code, field: path });
    return null;
  };
  const menteeId = resolve('mentee', menteeName, findMentee, 'caseId');
  const employerId = resolve('employer', employerName, findEmployer, 'employerId');
  const caseId = menteeId ? caseOf(menteeId) : null;
  if (problems.length === 0 && !caseId && !employerId)
    problems.push({ code: 'participant-missing', field: 'caseId' });
  return {
    ...draft,
    fields: compact({
      ...fields,
      caseId: caseId ?? undefined,
      employerId: employerId ?? undefined,
    }),
    problems,
    toReview,
  };
}
