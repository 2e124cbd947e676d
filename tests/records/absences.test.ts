import { beforeEach, describe, expect, it } from 'vitest';
import { absences, endAbsence, enterAbsence } from '#lib/records/absences.ts';
import { Caseload } from '#lib/records/caseload.svelte.ts';
import { memoryDocuments } from '#tests/doubles/memory-documents.ts';
import { TEST_MENTOR, TEST_PROJECT } from '#tests/factories/envelope.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { nextUlid, testUlid } from '#tests/factories/ulid.ts';

const NOW = Date.parse('2026-11-23T11:00:00Z');
const TODAY = '2026-11-23';
const [JANA, OMAR] = [testUlid(4, 'M'), testUlid(5, 'M')];
const [PLAIN, HELPED, ENDED, RESTRICTED, SHARED, FOREIGN] = [1, 2, 3, 4, 5, 6].map((n) =>
  testUlid(n, 'C'),
) as [string, string, string, string, string, string];
const FIRST = { userId: OMAR, until: '2026-11-27' };
const DECEMBER = { from: '2026-12-01', until: '2026-12-12', deputyId: JANA };
const STANDING = { userId: JANA, until: '2026-12-12' };

let caseload: Caseload;
let writes: number;

beforeEach(async () => {
  const project = memoryDocuments();
  const build = (id: string, fields: Parameters<typeof buildMentee>[0]) => ({
    ...buildMentee({ _id: `mentee:${id}`, mentorIds: [TEST_MENTOR], ...fields }),
  });
  await project.write(
    [
      build(PLAIN, {}),
      build(HELPED, { deputies: [{ userId: JANA, until: '2026-11-25' }, FIRST] }),
      build(ENDED, { status: 'CLOSED', endedOn: '2026-11-01', endReason: 'E01' }),
      build(RESTRICTED, { restriction: { reason: 'ACCURACY', since: '2026-11-02' } }),
      build(SHARED, { mentorIds: [TEST_MENTOR, JANA] }),
      build(FOREIGN, { mentorIds: [OMAR] }),
    ],
    'local',
  );
  writes = 0;
  project.subscribe(() => (writes += 1));
  caseload = new Caseload({
    project,
    programme: memoryDocuments('programme'),
    projectId: TEST_PROJECT,
    userId: TEST_MENTOR,
    now: () => NOW,
    newUlid: nextUlid,
  });
});

const deputies = (...ids: string[]) => ids.map((id) => caseload.mentee(id)?.deputies);
const enter = (absence = DECEMBER) =>
  enterAbsence(caseload, { personId: TEST_MENTOR, absence, title: 'Abwesend: Mentor*in' }, NOW);
const standing = () => absences(caseload, TODAY).get(TEST_MENTOR)?.absence;

describe('an absence', () => {
  it('puts the deputy on all own cases that go on, in one transaction', async () => {
    const { written } = await enter();
    expect(written.ok).toBe(true);
    expect(writes).toBe(1);
    expect(deputies(PLAIN, HELPED)).toEqual([[STANDING], [STANDING, FIRST]]);
    expect(deputies(ENDED, RESTRICTED, SHARED, FOREIGN)).toEqual(Array(4).fill(undefined));
    expect(standing()).toEqual(DECEMBER);
  });

  it('is no open task of anybody', async () => {
    await enter();
    expect(caseload.tasks.all.map(({ state }) => state)).toEqual(['OBSOLETE']);
  });

  it('leaves all as it was when it is taken back', async () => {
    const before = deputies(PLAIN, HELPED);
    const { undo } = await enter();
    expect((await undo()).ok).toBe(true);
    expect(deputies(PLAIN, HELPED)).toEqual(before);
    expect(standing()).toBeUndefined();
  });

  it('ends early with its deputy, keeps the others, and comes back whole', async () => {
    await enter();
    const ended = await endAbsence(caseload, TEST_MENTOR, NOW);
    expect(ended?.written.ok).toBe(true);
    expect(deputies(PLAIN, HELPED)).toEqual([undefined, [FIRST]]);
    expect(standing()).toBeUndefined();
    expect((await ended?.undo())?.ok).toBe(true);
    expect(deputies(PLAIN, HELPED)).toEqual([[STANDING], [STANDING, FIRST]]);
    expect(standing()).toEqual(DECEMBER);
  });

  it('changes its days and its deputy without leaving the first one on a case', async () => {
    await enter();
    const longer = { ...DECEMBER, until: '2026-12-18', deputyId: OMAR };
    await enter(longer);
    const later = { userId: OMAR, until: '2026-12-18' };
    expect(deputies(PLAIN, HELPED, SHARED)).toEqual([[later], [later], [later]]);
    expect(standing()).toEqual(longer);
    expect(caseload.tasks.all).toHaveLength(1);
  });

  it('does not shorten what somebody was asked for on one case', async () => {
    const all = { ...DECEMBER, until: '2026-11-24', deputyId: OMAR };
    await enter({ ...all, from: TODAY });
    expect(deputies(PLAIN, HELPED)).toEqual([
      [{ userId: OMAR, until: '2026-11-24' }],
      [{ userId: JANA, until: '2026-11-25' }, FIRST],
    ]);
    await endAbsence(caseload, TEST_MENTOR, NOW);
    expect(deputies(HELPED)).toEqual([[{ userId: JANA, until: '2026-11-25' }, FIRST]]);
  });

  it('is over after its last day', async () => {
    await enter();
    expect(absences(caseload, '2026-12-12').size).toBe(1);
    expect(absences(caseload, '2026-12-13').size).toBe(0);
  });
});
