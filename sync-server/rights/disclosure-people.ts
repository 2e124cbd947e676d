import type { Disclosure } from '#lib/domain/disclosure/content.ts';
import type { CaseDocument } from './case-documents.ts';

type Body = Readonly<Record<string, unknown>>;

/** Fields that say who works or worked on a case, or sat opposite the person. */
const FACED = ['mentorIds', 'fromIds', 'toIds', 'mentorId', 'assigneeId', 'explainedBy'];

/**
 * Colleagues whom the person knows, by ULID: they are named. Whoever else had to do with the data
 * is told by role (CJEU C-579/21: employees are no recipients of their own).
 */
export function knownStaff(
  documents: readonly CaseDocument[],
  history: Disclosure['history'],
): ReadonlySet<string> {
  const found = new Set<string>();
  const take = (field: string, value: unknown): void => {
    if (field === 'deputies')
      for (const one of list(value)) take('mentorId', (one as Body | null)?.userId);
    else if (FACED.includes(field))
      for (const id of [value].flat()) if (typeof id === 'string') found.add(id);
  };
  for (const { winner, others } of documents)
    for (const body of [winner, ...others])
      for (const [field, value] of Object.entries(body)) take(field, value);
  for (const { fields } of history)
    for (const { field, before, after } of fields ?? []) {
      take(field, before);
      take(field, after);
    }
  return found;
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** All ids of people in what is handed out, with role, and with name where the person knows them. */
export function peopleIn(
  parts: unknown,
  members: ReadonlyMap<string, Body>,
  named: ReadonlySet<string>,
): Disclosure['people'] {
  const text = JSON.stringify(parts);
  const found = [...members.keys()].filter((id) => text.includes(id));
  return found.sort().map((id) => {
    const { name, role } = members.get(id) ?? {};
    return {
      id,
      role: (role as Disclosure['people'][0]['role'] | undefined) ?? null,
      ...(named.has(id) && typeof name === 'string' ? { name } : {}),
    };
  });
}
