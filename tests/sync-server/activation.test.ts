import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Consent } from '#lib/domain/consent.ts';
import { parkedAnswer } from '#lib/domain/server-answers.ts';
import { buildConsent } from '#tests/factories/consent.ts';
import { ask } from './bare-engine.ts';
import {
  as,
  caseIdOf,
  changes,
  contactOf,
  edited,
  get,
  menteeOf,
  push,
  put,
  startCaseWorld,
  type CaseWorld,
  type Line,
} from './case-world.ts';
import type { Account } from './gateway.ts';

let world: CaseWorld;
beforeAll(async () => {
  world = await startCaseWorld();
});
afterAll(() => world.gateway.stop());

/** An answer to C1 as a phone writes it. */
function consentOf(mentee: { _id: string }, who: Account, fields: Partial<Consent> = {}): Consent {
  const own = { createdBy: who.id, updatedBy: who.id, projectId: world.project.id };
  return buildConsent({ ...own, caseId: caseIdOf(mentee), ...fields });
}
const activeCase = (who = world.mira) => menteeOf(world, who, { status: 'ACTIVE' });
const statusOf = async (id: string): Promise<unknown> =>
  (await get(world, world.koordination, `/${id}`)).body.status;
const off = (): NonNullable<Consent['withdrawal']> => ({
  at: new Date().toISOString(),
  by: world.mira.id,
  how: 'PHONE',
});
const HELD = {
  problem: 'consent-missing',
  problems: [{ code: 'consent-missing', field: 'status' }],
};

describe('a case that becomes active', () => {
  it('is refused without C1, to whomever says so', async () => {
    for (const who of [world.mira, world.koordination]) {
      const fresh = activeCase(who);
      expect(await push(world, who, [fresh])).toMatchObject([HELD]);
      expect((await get(world, world.koordination, `/${fresh._id}`)).status).toBe(404);
      const known = await put(world, who, menteeOf(world, who));
      const next = edited(known, who, { status: 'ACTIVE', note: 'neu' });
      expect(await push(world, who, [next])).toMatchObject([HELD]);
      expect(await statusOf(known._id)).toBe('CLEARING');
    }
  });

  it('is taken in with its C1, whichever stands first', async () => {
    for (const order of [1, -1]) {
      const mentee = activeCase();
      const all = [mentee, consentOf(mentee, world.mira), contactOf(world, mentee, world.mira)];
      const answer = await push(world, world.mira, order > 0 ? all : all.toReversed());
      expect(answer.map(({ ok }) => ok)).toEqual([true, true, true]);
      expect(await statusOf(mentee._id)).toBe('ACTIVE');
    }
  });

  it.each([
    ['another purpose', { purpose: 'C2' }],
    ['a refusal', { answer: 'REFUSED' }],
    ['what is over', { validUntil: '2020-01-01' }],
    ['what nobody signed', { signature: undefined }],
    ['what somebody else took', { createdBy: '01HZX3K5T8Q2W4E6R7Y9V0ABCA' }],
  ] as const)('is not with %s', async (_name, fields) => {
    const known = await put(world, world.mira, menteeOf(world, world.mira));
    const consent = consentOf(known, world.mira, fields);
    const next = edited(known, world.mira, { status: 'ACTIVE' });
    const [, line] = await push(world, world.mira, [consent, next]);
    expect(line).toMatchObject(HELD);
    expect(await statusOf(known._id)).toBe('CLEARING');
  });

  it('is not where C1 was withdrawn meanwhile, on whichever leaf', async () => {
    const known = await put(world, world.mira, menteeOf(world, world.mira));
    const given = await put(world, world.mira, consentOf(known, world.mira));
    const leaf = { _rev: '2-00', _revisions: { start: 2, ids: ['00', given._rev.slice(2)] } };
    const taken = { ...edited(given, world.mira, { withdrawal: off() }), ...leaf };
    const beside = { ...edited(given, world.mira), ...leaf, _rev: '2-ff' };
    beside._revisions = { start: 2, ids: ['ff', given._rev.slice(2)] };
    await push(world, world.mira, [taken, beside], { new_edits: false });
    const next = edited(known, world.mira, { status: 'ACTIVE' });
    expect(await push(world, world.mira, [next])).toMatchObject([HELD]);
  });

  it('stays active after the withdrawal, and does not come back once it rested', async () => {
    const mentee = activeCase();
    const consent = consentOf(mentee, world.mira);
    const [, line] = await push(world, world.mira, [consent, mentee]);
    const stored = { ...mentee, _rev: line?.rev ?? '' };
    const [given] = await push(world, world.mira, [
      { ...edited(consent, world.mira, { withdrawal: off() }), _rev: await revOf(consent._id) },
    ]);
    expect(given).toMatchObject({ ok: true });
    const noted = await put(world, world.mira, edited(stored, world.mira, { note: 'Widerruf' }));
    const rests = await put(world, world.mira, edited(noted, world.mira, { status: 'PAUSED' }));
    const again = edited(rests, world.mira, { status: 'ACTIVE' });
    expect(await push(world, world.mira, [again])).toMatchObject([HELD]);
  });

  it('is told to nobody before', async () => {
    const mentee = activeCase();
    const consent = consentOf(mentee, world.mira);
    const seen = async (who: Account) =>
      (await changes(world, who)).results.map(({ id }) => id).includes(consent._id);
    expect(await push(world, world.mira, [consent])).toMatchObject([{ ok: true }]);
    expect(await seen(world.kai)).toBe(false);
    expect(await seen(world.mira)).toBe(false);
    const foreign = { ...consent, _rev: await revOf(consent._id), updatedBy: world.kai.id };
    expect(await push(world, world.kai, [foreign])).toMatchObject([{ problem: 'case-unknown' }]);
    expect(await push(world, world.mira, [mentee])).toMatchObject([{ ok: true }]);
    expect(await seen(world.mira)).toBe(true);
  });

  it('waits at the coordination for its C1, too', async () => {
    const known = await put(world, world.mira, menteeOf(world, world.mira));
    const given = edited(known, world.mira, { mentorIds: [world.kai.id] });
    await put(world, world.mira, given);
    const ids = ['b', known._rev.slice(2)];
    const late = { ...edited(known, world.mira, { status: 'ACTIVE' }), _rev: '2-b' };
    const sent = { ...late, _revisions: { start: 2, ids } };
    const parked = await push(world, world.mira, [sent], { new_edits: false });
    expect(parked).toMatchObject([{ problem: 'parked' }]);
    const api = (method: string, path: string) =>
      ask(method, `${world.gateway.address}/api/parked${path}`, undefined, as(world.koordination));
    const slips = parkedAnswer.parse((await api('GET', '')).body);
    const slip = slips.find(({ document }) => document._id === known._id);
    const accept = () => api('POST', `/${slip?.id ?? ''}/accept`);
    expect(await accept()).toMatchObject({ status: 409, body: { problem: 'consent-missing' } });
    expect(await statusOf(known._id)).toBe('CLEARING');
    await put(world, world.kai, consentOf(known, world.kai));
    expect((await accept()).status).toBe(204);
    expect(await statusOf(known._id)).toBe('ACTIVE');
  });

  it('finds its way in whatever order and however cut, and is never active before its C1', async () => {
    const plan = fc.record({
      order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
      cuts: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }),
      worth: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(plan, async ({ order, cuts, worth }) => {
        const history = { _rev: '2-b', _revisions: { start: 2, ids: ['b', 'a'] } };
        const mentee = { ...activeCase(), ...history };
        const first = { _rev: '1-a', _revisions: { start: 1, ids: ['a'] } };
        const written = [
          mentee,
          ...['C1', 'C3'].map((purpose) => ({
            ...consentOf(mentee, world.mira, {
              purpose: purpose as 'C1',
              answer: worth || purpose === 'C3' ? 'GIVEN' : 'REFUSED',
            }),
            ...first,
          })),
          { ...contactOf(world, mentee, world.mira), ...first },
          { ...contactOf(world, mentee, world.mira), ...first },
        ];
        let left = order.map((at) => written[at]).filter((one) => one !== undefined);
        for (let round = 0; round < 3; round += 1) {
          const refused = new Set<string>();
          for (let at = 0, n = 0; at < left.length; n += 1) {
            const size = cuts[n % cuts.length] ?? 1;
            const answer = await push(world, world.mira, left.slice(at, at + size), {
              new_edits: false,
            });
            for (const line of answer) if (isRefused(line)) refused.add(line.id);
            at += size;
            const active = (await statusOf(mentee._id)) === 'ACTIVE';
            const [, c1] = written;
            const there = (await get(world, world.koordination, `/${c1?._id ?? ''}`)).status;
            expect([active, there]).not.toEqual([true, 404]);
            if (!worth) expect(active).toBe(false);
          }
          left = left.filter(({ _id: id }) => refused.has(id));
        }
        expect(left.length === 0).toBe(worth);
      }),
      { numRuns: 40 },
    );
  });
});

const isRefused = (line: Line): boolean => line.error !== undefined;

async function revOf(id: string): Promise<string> {
  const group = await world.gateway.house.engine.open('project-bautzen');
  const [[leaf] = []] = (await group?.read([{ id }], {})) ?? [];
  return leaf && 'rev' in leaf ? leaf.rev : '';
}
