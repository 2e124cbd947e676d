import { nextUlid } from '#tests/factories/ulid.ts';
import { signIn } from '#tests/e2e/world/server.ts';
import { caseIdOf, plantedCase, plantedOne, type Author } from './documents.ts';
import { PAYLOADS } from './payloads.ts';
import { ask, type HostileTeam } from './people.ts';
import { pushAs } from './world.ts';

/** What belongs to no project carries the programme's own ULID. */
const PROGRAMME_ID = '00000000000000000000000000';
/** Characters of a question to the coordination. */
const QUESTION = 500;

/** Everything that the coordination, the office and the administration find. */
export async function plantOffice(
  address: string,
  team: HostileTeam,
  rounds: number,
): Promise<{ refused: unknown[]; restricted: string }> {
  const some = [...PAYLOADS.keys()].slice(0, rounds);
  const { refused, restricted } = await plantCoordination(address, team, some);
  refused.push(...(await plantArticles(address, team)));
  await plantQuestions(address, team, some);
  await plantLoss(address, team);
  return { refused, restricted };
}

async function plantArticles(address: string, { programme }: HostileTeam): Promise<unknown[]> {
  const author = { id: programme.id, projectId: PROGRAMME_ID };
  const articles = PAYLOADS.map((_, k) => plantedOne('article', author, k));
  return pushAs(address, programme, 'programme', articles);
}

/** Restricted cases, absences, a case that was erased, and a consent whose case never came. */
async function plantCoordination(
  address: string,
  team: HostileTeam,
  some: readonly number[],
): Promise<{ refused: unknown[]; restricted: string }> {
  const { coordinator, project, colleagues } = team;
  const author: Author = { id: coordinator.id, projectId: project.id };
  const restricted = some.map((k) => ({
    ...plantedCase(author, k),
    restriction: {
      reason: 'ACCURACY' as const,
      since: '2026-11-20',
      note: PAYLOADS[k] ?? '',
    },
  }));
  const absences = some.map((k) => {
    const person = colleagues[k % colleagues.length];
    const absence = { from: '2026-11-02', until: '2099-12-31', deputyId: team.mentor.id };
    const more = { assigneeId: person, absence, state: 'OBSOLETE', dueOn: absence.until };
    return plantedOne('task', author, k, more);
  });
  const gone = plantedCase({ ...author }, 1);
  const orphan = { caseId: nextUlid(), givenAt: '2026-01-05T09:00:00.000Z' };
  const refused = await pushAs(address, coordinator, project.db, [
    ...restricted,
    ...absences,
    gone,
    plantedOne('consent', author, 1, orphan),
  ]);
  const cookie = await signIn(address, coordinator.login, coordinator.passphrase);
  await ask(address, cookie, 'erasures', { cases: [caseIdOf(gone)], why: 'REQUEST' });
  const [first] = restricted.map(caseIdOf);
  return { refused, restricted: first ?? '' };
}

/** Entries that wait, with a question of who sent them; one is put aside with a reason. */
async function plantQuestions(
  address: string,
  { mentor, coordinator, project }: HostileTeam,
  some: readonly number[],
): Promise<void> {
  const cookie = await signIn(address, mentor.login, mentor.passphrase);
  const author = { id: mentor.id, projectId: project.id };
  const rev = 'e'.repeat(32);
  for (const k of some) {
    const document = plantedOne('contact', author, k);
    const sent = { ...document, _rev: `1-${rev}`, _revisions: { start: 1, ids: [rev] } };
    const note = (PAYLOADS[k] ?? '').slice(0, QUESTION);
    await ask(address, cookie, 'parked', { document: sent, note });
  }
  const other = await signIn(address, coordinator.login, coordinator.passphrase);
  const [first] = await ask<{ id: string }[]>(address, other, 'parked');
  await ask(address, other, `parked/${first?.id ?? ''}/discard`, { reason: PAYLOADS[1] });
}

async function plantLoss(address: string, { loser, coordinator }: HostileTeam): Promise<void> {
  await signIn(address, loser.login, loser.passphrase);
  const cookie = await signIn(address, coordinator.login, coordinator.passphrase);
  const team = await ask<{ person: { id: string }; devices: { id: string }[] }[]>(
    address,
    cookie,
    'devices/team',
  );
  const device = team.find(({ person }) => person.id === loser.id)?.devices[0];
  await ask(address, cookie, `devices/${device?.id ?? ''}/lost`, {});
}
