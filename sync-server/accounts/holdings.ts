import { berlinDay } from '#lib/domain/berlin-day.ts';
import { deputiesOn, responsibleFor } from '#lib/domain/responsibility.ts';
import { readCaseLeaf } from '../access/case-leaf.ts';
import type { Engine } from '../engine/engine.ts';
import { keyOf } from '../parking/slip.ts';
import { databaseOf, type Person, type Project } from './model.ts';

/** What a person still holds, in numbers: an administrator learns no name of a mentee. */
export interface Holdings {
  /** Cases that go on and of which the person is responsible. */
  cases: number;
  /** Cases in which the person stands in today. */
  deputyships: number;
  /** Entries that wait for the coordinator. */
  parked: number;
}

const ENDED: readonly string[] = ['CLOSED', 'REJECTED', 'TRANSFERRED'];
const NONE: Holdings = { cases: 0, deputyships: 0, parked: 0 };
const MOST = 100_000;

const range = (prefix: string) => ({ start: prefix, end: `${prefix}\u{10FFFF}`, limit: MOST });

export async function holdingsOf(
  engine: Engine,
  person: Person,
  project: Project | null,
  now: number,
): Promise<Holdings> {
  const database = project && (await engine.open(databaseOf(project)));
  if (!database) return NONE;
  const today = berlinDay(now);
  const rows = await database.list({ ...range('mentee:'), includeDocs: true });
  const cases = rows.flatMap(({ document }) => {
    const body = document ? (JSON.parse(document.body) as Record<string, unknown>) : {};
    const leaf = body.deletedAt === undefined ? readCaseLeaf(body) : null;
    return leaf && !ENDED.includes(leaf.status) ? [leaf] : [];
  });
  const parking = await engine.open(`parked-${project.slug}`);
  const parked = parking ? await parking.list(range(keyOf(person.id, ''))) : [];
  return {
    cases: cases.filter((one) => responsibleFor(one).includes(person.id)).length,
    deputyships: cases.filter((one) => deputiesOn(one, today).includes(person.id)).length,
    parked: parked.length,
  };
}
