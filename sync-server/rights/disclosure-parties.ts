import type { Self } from '#lib/domain/disclosure/blacken.ts';
import type { Party } from '#lib/domain/disclosure/party.ts';
import type { CaseIndex } from '../access/case-index.ts';
import { readDocuments } from './case-documents.ts';

type Body = Readonly<Record<string, unknown>>;

/**
 * Everybody else whom a text of a case may name: the other mentees of the project, companies' people,
 * and colleagues who have nothing to do with the case. Whatever branch says it, counts.
 */
export async function partiesBeside(
  index: CaseIndex,
  caseId: string,
  ownStaff: ReadonlySet<string>,
): Promise<Party[]> {
  const of = (type: string): Promise<Body[]> =>
    readDocuments(index, index.ids.below(`${type}:`)).then((found) =>
      found.flatMap(({ winner, others }) => [winner, ...others]),
    );
  const [mentees, employers, members] = await Promise.all([
    of('mentee'),
    of('employer'),
    of('member'),
  ]);
  return [
    ...mentees
      .filter(({ _id: id }) => id !== `mentee:${caseId}`)
      .map((mentee): Party => ({ kind: 'PERSON', ...selfOf(mentee) })),
    ...employers.flatMap(peopleOf),
    ...members
      .filter(({ _id: id }) => !ownStaff.has(String(id).slice('member:'.length)))
      .map((member): Party => ({
        kind: 'STAFF',
        names: texts([member.name]),
        phones: [],
        emails: [],
      })),
  ];
}

/** By what a mentee is called and reached. */
export function selfOf(mentee: Body): Self {
  const { familyName, givenNames, nameNative, nameVariants, phones, email } = mentee;
  const whole = texts([familyName, givenNames]).join(' ');
  return {
    names: texts([whole, nameNative, ...list(nameVariants)]),
    phones: texts(list(phones).map((phone) => (phone as Body).number)),
    emails: texts([email]),
  };
}

function peopleOf(employer: Body): Party[] {
  return list(employer.sites)
    .flatMap((site) => list((site as Body).contactPersons))
    .map((person) => {
      const { name, phone, email } = person as Body;
      return {
        kind: 'EMPLOYER_PERSON',
        names: texts([name]),
        phones: texts([phone]),
        emails: texts([email]),
      };
    });
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const texts = (values: readonly unknown[]): string[] =>
  values.filter((one): one is string => typeof one === 'string' && one.trim() !== '');
