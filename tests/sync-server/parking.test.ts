import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ParkedEntry } from '#lib/domain/server-answers.ts';
import { parkedAnswer } from '#lib/domain/server-answers.ts';
import { ask, type Reply } from './bare-engine.ts';
import {
  as,
  caseIdOf,
  contactOf,
  edited,
  get,
  menteeOf,
  push,
  put,
  startCaseWorld,
  stateOf,
  type CaseWorld,
} from './case-world.ts';
import type { Account } from './gateway.ts';

let world: CaseWorld;

beforeAll(async () => {
  world = await startCaseWorld();
});
afterAll(() => world.gateway.stop());

const api = (method: string, path: string, who: Account, body?: unknown): Promise<Reply> =>
  ask(method, world.gateway.address + path, body, as(who));

async function waiting(): Promise<ParkedEntry[]> {
  return parkedAnswer.parse((await api('GET', '/api/parked', world.koordination)).body);
}

/** The slip of one document. */
async function slipOf({ _id }: { _id: string }): Promise<ParkedEntry> {
  const slip = (await waiting()).find(({ document }) => document._id === _id);
  if (!slip) throw new Error('nothing waits');
  return slip;
}

/** A case that has gone from mira to kai. */
async function goneCase() {
  const mentee = await put(world, world.mira, menteeOf(world, world.mira));
  const given = edited(mentee, world.mira, { mentorIds: [world.kai.id] });
  return put(world, world.mira, given);
}

/** A document as the child of another, with a history, as a device pushes it. */
function onTop<T extends object>(
  parent: { _rev: string; _revisions?: { ids: string[] } },
  document: T,
  hash: string,
) {
  const start = Number.parseInt(parent._rev, 10) + 1;
  const ids = [hash, ...(parent._revisions?.ids ?? [parent._rev.slice(2)])];
  return { ...document, _rev: `${start}-${hash}`, _revisions: { start, ids } };
}

describe('an entry about a case in other hands', () => {
  it('is kept as it came, once, before the answer', async () => {
    const mentee = await goneCase();
    const history = { _rev: '2-b', _revisions: { start: 2, ids: ['b', 'a'] } };
    const late = { ...contactOf(world, mentee, world.mira, { note: 'Ümläute “1.0”' }), ...history };
    const before = (await stateOf(world, world.koordination)).parked;
    for (let n = 0; n < 2; n += 1)
      expect(await push(world, world.mira, [late], { new_edits: false })).toMatchObject([
        { id: late._id, rev: '2-b', problem: 'parked', problems: [{ code: 'parked' }] },
      ]);
    expect((await stateOf(world, world.koordination)).parked).toBe(before + 1);
    expect((await stateOf(world, world.mira)).parked).toBe(0);
    const slip = await slipOf(late);
    expect(slip).toMatchObject({ from: world.mira.id, problems: [{ code: 'parked' }] });
    expect(JSON.stringify(slip.document)).toBe(JSON.stringify(late));
    expect((await get(world, world.koordination, `/${late._id}`)).status).toBe(404);
  });

  it('is stored as it is when the coordination accepts it', async () => {
    const mentee = await goneCase();
    const late = { ...contactOf(world, mentee, world.mira), _rev: '1-a' };
    await push(world, world.mira, [late], { new_edits: false });
    const { id } = await slipOf(late);
    const accepted = await api('POST', `/api/parked/${id}/accept`, world.koordination, {});
    expect(accepted.status).toBe(204);
    const { body } = await get(world, world.kai, `/${late._id}`);
    expect(body).toMatchObject({ _rev: '1-a', updatedBy: world.mira.id });
    expect((await waiting()).map(({ document }) => document._id)).not.toContain(late._id);
    expect((await api('POST', `/api/parked/${id}/accept`, world.koordination, {})).status).toBe(
      404,
    );
    // The answer to the push may have been lost: it is in the record and waits for nobody.
    expect(await push(world, world.mira, [late], { new_edits: false })).toMatchObject([
      { problem: 'parked' },
    ]);
    expect((await waiting()).map(({ document }) => document._id)).not.toContain(late._id);
  });

  it('is merged at once where the record has gone on', async () => {
    const mentee = await goneCase();
    const late = onTop(mentee, edited(mentee, world.mira, { note: 'spät' }), 'zz');
    await put(world, world.kai, edited(mentee, world.kai, { familyName: 'Neumann' }));
    await push(world, world.mira, [late], { new_edits: false });
    const { id } = await slipOf(late);
    expect((await api('POST', `/api/parked/${id}/accept`, world.koordination)).status).toBe(204);
    const { body } = await get(world, world.kai, `/${mentee._id}?conflicts=true`);
    expect(body).toMatchObject({ familyName: 'Neumann', note: 'spät' });
    expect(body._conflicts).toBeUndefined();
  });

  it('keeps both values of a field on the record when it is merged', async () => {
    const mentee = await goneCase();
    const late = onTop(mentee, edited(mentee, world.mira, { note: 'spät' }), 'zy');
    await put(world, world.kai, edited(mentee, world.kai, { note: 'früh' }));
    await push(world, world.mira, [late], { new_edits: false });
    const { id } = await slipOf(late);
    await api('POST', `/api/parked/${id}/accept`, world.koordination);
    const { body } = await get(world, world.kai, `/${mentee._id}`);
    const waiting = body.alternatives as { field: string; value: string }[];
    expect([body.note, ...waiting.map(({ value }) => value)].sort()).toEqual(['früh', 'spät']);
  });

  it('does not give the case back to who wrote it while they stood in', async () => {
    const until = '2999-12-31';
    const mentee = await put(world, world.mira, menteeOf(world, world.mira));
    const deputies = [{ userId: world.mira.id, until }];
    const given = edited(mentee, world.mira, { mentorIds: [world.kai.id], deputies });
    const stoodIn = await put(world, world.mira, given);
    const late = onTop(stoodIn, edited(stoodIn, world.mira, { note: 'spät' }), 'zx');
    await put(world, world.koordination, edited(stoodIn, world.koordination, { deputies: [] }));
    await push(world, world.mira, [late], { new_edits: false });
    const { id } = await slipOf(late);
    await api('POST', `/api/parked/${id}/accept`, world.koordination);
    expect((await get(world, world.kai, `/${mentee._id}`)).body).toMatchObject({ note: 'spät' });
    expect((await stateOf(world, world.mira)).cases).not.toContain(caseIdOf(mentee));
  });

  it('bothers nobody with a merge that comes after the case has gone', async () => {
    const mentee = await put(world, world.mira, menteeOf(world, world.mira));
    const own = onTop(mentee, edited(mentee, world.mira, { note: 'vorher' }), 'bb');
    await push(world, world.mira, [own], { new_edits: false });
    const fields = { mentorIds: [world.kai.id] };
    const kais = onTop(mentee, edited(mentee, world.koordination, fields), 'ba');
    const theirs = onTop(kais, { ...kais, note: 'vorher' }, 'cb');
    const closed = { _id: mentee._id, _deleted: true, mergedInto: theirs._rev };
    const closing = onTop(own, closed, 'cd');
    await push(world, world.koordination, [kais, theirs, closing], { new_edits: false });
    const before = await waiting();
    const mine = onTop(kais, { ...theirs, alternatives: [] }, 'cc');
    const mineClosing = onTop(own, { ...closed, mergedInto: mine._rev }, 'ce');
    const lines = await push(world, world.mira, [mine, mineClosing], { new_edits: false });
    expect(lines.map(({ problem }) => problem)).toEqual(['parked', 'parked']);
    expect(await waiting()).toEqual(before);
    expect((await get(world, world.kai, `/${mentee._id}`)).body._rev).toBe(theirs._rev);
  });

  it('is dropped when the coordination says so, and does not come back by itself', async () => {
    const mentee = await goneCase();
    const late = { ...contactOf(world, mentee, world.mira), _rev: '1-d' };
    await push(world, world.mira, [late], { new_edits: false });
    const { id } = await slipOf(late);
    const reason = { reason: 'steht schon da' };
    const answer = await api('POST', `/api/parked/${id}/discard`, world.koordination, reason);
    expect(answer.status).toBe(204);
    await push(world, world.mira, [late], { new_edits: false });
    expect((await waiting()).map(({ document }) => document._id)).not.toContain(late._id);
    expect((await get(world, world.kai, `/${late._id}`)).status).toBe(404);
  });

  it('says what is against it where it cannot be stored, and goes on waiting', async () => {
    const mentee = await goneCase();
    const odd = { ...contactOf(world, mentee, world.mira), _rev: '1-o', durationMin: -1 };
    await push(world, world.mira, [odd], { new_edits: false });
    const { id } = await slipOf(odd);
    const answer = await api('POST', `/api/parked/${id}/accept`, world.koordination);
    expect([answer.status, answer.body.problem]).toEqual([409, 'document-invalid']);
    expect((await slipOf(odd)).id).toBe(id);
  });

  it('gives the case to who is named when it is accepted', async () => {
    const mentee = await goneCase();
    const fields = { mentorIds: [world.mira.id, world.kai.id] };
    const late = onTop(mentee, edited(mentee, world.mira, fields), 'q');
    await push(world, world.mira, [late], { new_edits: false });
    expect((await stateOf(world, world.mira)).cases).not.toContain(caseIdOf(mentee));
    await ask('PUT', `${world.project.db}/_local/parked`, {}, as(world.mira));
    const { id } = await slipOf(late);
    await api('POST', `/api/parked/${id}/accept`, world.koordination);
    expect((await stateOf(world, world.mira)).cases).toContain(caseIdOf(mentee));
    expect((await get(world, world.mira, '/_local/parked')).status).toBe(404);
  });
});

describe('a refused entry', () => {
  it('reaches the coordination with a question, and the question may change', async () => {
    const odd = { ...menteeOf(world, world.mira), updatedBy: world.kai.id, _rev: '1-f' };
    const first = await api('POST', '/api/parked', world.mira, { document: odd, note: 'Warum?' });
    expect(first.status).toBe(201);
    await api('POST', '/api/parked', world.mira, { document: odd, note: 'Warum nicht?' });
    const slip = await slipOf(odd);
    expect(slip).toMatchObject({ id: first.body.id, note: 'Warum nicht?' });
    const accepted = await api('POST', `/api/parked/${slip.id}/accept`, world.koordination);
    expect(accepted.status).toBe(204);
    expect((await get(world, world.mira, `/${odd._id}`)).body._rev).toBe('1-f');
  });

  it('is not kept where it could harm', async () => {
    const text = JSON.stringify(menteeOf(world, world.mira)).replace(/\}$/, ',"constructor":1}');
    const hostile: unknown = { document: JSON.parse(text) as unknown };
    expect((await api('POST', '/api/parked', world.mira, hostile)).status).toBe(400);
    const huge = { document: { ...menteeOf(world, world.mira), note: 'x'.repeat(300_000) } };
    expect((await api('POST', '/api/parked', world.mira, huge)).body.problem).toBe(
      'document-too-large',
    );
  });
});

describe('the parking', () => {
  it('is the coordination’s alone, and no database that anyone can name', async () => {
    for (const [who, status] of [
      [world.mira, 403],
      [world.admin, 403],
    ] as const)
      expect((await api('GET', '/api/parked', who)).status).toBe(status);
    expect((await api('POST', '/api/parked/x/accept', world.mira)).status).toBe(403);
    for (const who of [world.mira, world.koordination, world.admin])
      expect((await api('GET', '/db/parked-bautzen/_all_docs', who)).status).toBe(404);
  });

  it('has room for so much of one person, and says so', async () => {
    const mentee = await goneCase();
    const large = (n: number) => ({
      ...contactOf(world, mentee, world.kai),
      _id: contactOf(world, mentee, world.mira)._id,
      _rev: `1-l${n}`,
      note: 'x'.repeat(250_000),
    });
    let refused: string | undefined;
    const owner = world.mira;
    for (let round = 0; round < 6 && refused === undefined; round += 1) {
      const documents = Array.from({ length: 7 }, (_, n) => large(round * 7 + n));
      const lines = await push(world, owner, documents, { new_edits: false });
      refused = lines.find(({ problem }) => problem !== 'parked')?.problem;
    }
    expect(refused).toBe('parking-full');
  });
});
