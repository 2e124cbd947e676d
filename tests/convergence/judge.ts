import { isDeepStrictEqual } from 'node:util';
import { berlinDay } from '#lib/domain/berlin-day.ts';
import { caseOf, typeOf } from '#lib/domain/id.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { CLOSED_CASE_DAYS, hasLeftPhones, worksOn } from '#lib/domain/responsibility.ts';
import { fateOf } from './fate.ts';
import type { Play } from './play.ts';
import { storedDocuments, type Stored } from './server-side.ts';
import type { Device } from './world/device.ts';
import type { Person } from './world/server.ts';

/** What must hold once everything is quiet; throws a sentence where it does not. */
export async function judge(play: Play): Promise<void> {
  const { world, devices, clock } = play;
  if (world.errors.length > 0) throw new Error('the server failed', { cause: world.errors[0] });
  const stored = await storedDocuments(await world.database());
  for (const { id, leaves, body } of stored) {
    if (leaves !== 1) throw new Error(`${id}: ${leaves} versions at the server`);
    if (typeOf(id) === 'mentee' && (body as unknown as Mentee).mentorIds.length === 0)
      throw new Error(`${id}: nobody is responsible`);
  }
  const day = berlinDay(clock.now());
  for (const device of devices) {
    const { pending, refused } = device.status();
    if (pending > 0)
      throw new Error(`${device.name}: ${pending} only here, ${JSON.stringify(refused)}`);
    compare(device, visibleTo(device.person, stored, day));
  }
  for (const edit of play.edits) {
    const broken = await fateOf(play, edit);
    if (broken) throw new Error(`${edit.id} ${edit.rev} by ${edit.by}: ${broken}`);
  }
}

/** What this person may have, reckoned here once more. */
function visibleTo({ id: userId, role }: Person, stored: readonly Stored[], day: string): Stored[] {
  if (role === 'COORDINATOR') return [...stored];
  const cases = new Set(
    stored
      .filter(({ id }) => typeOf(id) === 'mentee')
      .filter(({ body }) => {
        const mentee = body as unknown as Mentee;
        return worksOn(mentee, userId, day) && !hasLeftPhones(mentee, day, CLOSED_CASE_DAYS);
      })
      .map(({ id }) => caseOf(id)),
  );
  return stored.filter(({ id, body }) => {
    const caseId = caseOf(id);
    if (caseId) return cases.has(caseId);
    if (typeOf(id) !== 'handover') return true;
    const { fromIds, toIds, createdBy } = body as {
      fromIds: string[];
      toIds: string[];
      createdBy: string;
    };
    return [...fromIds, ...toIds, createdBy].includes(userId);
  });
}

function compare(device: Device, expected: readonly Stored[]): void {
  const there = new Map(device.documents.all().map((body) => [body._id, body]));
  for (const { id, body } of expected) {
    const found = there.get(id);
    if (!found) throw new Error(`${device.name}: ${id} is missing`);
    if (!isDeepStrictEqual({ ...found }, body))
      throw new Error(
        `${device.name}: ${id} differs\n${JSON.stringify(found)}\n${JSON.stringify(body)}`,
      );
    there.delete(id);
  }
  const [foreign] = there.keys();
  if (foreign) throw new Error(`${device.name}: ${foreign} without permission`);
  const conflicted = device.documents.conflicted();
  if (conflicted.length > 0) throw new Error(`${device.name}: ${conflicted.join()} not merged`);
}
