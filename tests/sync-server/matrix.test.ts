import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  databaseOf,
  hasDocument,
  mayOpen,
  startMatrixWorld,
  ACTORS,
  type ActorName,
  type MatrixWorld,
  hasCase,
} from './matrix/world.ts';
import { KINDS, plantCase, type Planted } from './matrix/planted.ts';
import { FILE_WAYS } from './matrix/files.ts';
import { LISTS } from './matrix/lists.ts';
import { makeId } from '#lib/domain/id.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { leaked, raw, type Raw } from './matrix/raw.ts';
import { RELATIONS } from './matrix/relations.ts';
import { CONTENTS, SINGLES } from './matrix/single.ts';

let world: MatrixWorld;
/** What the whole matrix comes to. */
const CELLS = 75_203;
/** Cells asserted: who × way × case × kind of document. */
let cells = 0;

beforeAll(async () => {
  world = await startMatrixWorld();
});
afterAll(async () => {
  await world.gateway.stop();
});

const wrong: string[] = [];

/** One cell: whether a document shows itself, as it should, and nothing else does. */
function cell(name: string, actual: unknown, expected: unknown): void {
  cells += 1;
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    wrong.push(`${name}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}

/** Whatever was asked: no word of what does not exist for this person, no failure of the server. */
function nothingForeign(name: string, actor: ActorName, answer: Raw): void {
  const foreign = world.planted.filter((planted) => !hasDocument(actor, planted));
  wrong.push(...leaked(answer, foreign).map((what) => `${name} shows ${what}`));
  if (answer.status >= 500) wrong.push(`${name}: ${answer.status}`);
}

const expectNothingWrong = (): void => {
  expect(wrong.splice(0)).toEqual([]);
};

describe.each(ACTORS)('%s', (actor) => {
  it.each(SINGLES)('by $name', async ({ name, ask, shows }) => {
    const asked = world.planted.map(async (planted) => {
      const where = `${name} ${planted.relation} ${planted.kind}`;
      const answer = await ask(world.actors[actor], databaseOf(world, planted.relation), planted);
      cell(where, shows(answer, planted), hasDocument(actor, planted));
      if (!mayOpen(actor, planted.relation))
        cell(`${where} status`, answer.status, actor === 'nobody' ? 401 : 404);
      nothingForeign(where, actor, answer);
    });
    await Promise.all(asked);
    expectNothingWrong();
  });

  it.each(CONTENTS)('no attachment by $name', async ({ name, ask }) => {
    for (const planted of world.planted) {
      const answer = await ask(world.actors[actor], databaseOf(world, planted.relation), planted);
      const refused = actor === 'nobody' ? 401 : mayOpen(actor, planted.relation) ? 403 : 404;
      cell(`${name} ${planted.relation} ${planted.kind}`, answer.status, refused);
      nothingForeign(name, actor, answer);
    }
    expectNothingWrong();
  });

  it.each(LISTS)('in $name', async ({ name, ask }) => {
    for (const relation of ['own', 'foreign-project'] as const) {
      const db = databaseOf(world, relation);
      const answer = await ask(world.actors[actor], db);
      for (const planted of world.planted) {
        if (databaseOf(world, planted.relation) !== db) continue;
        const shown = [answer.text.includes(planted.id), answer.text.includes(planted.marker)];
        const has = hasDocument(actor, planted);
        cell(`${name} ${planted.relation} ${planted.kind}`, shown, [has, has]);
      }
      nothingForeign(name, actor, answer);
    }
    expectNothingWrong();
  });

  it('in the counts of a database', async () => {
    for (const relation of ['own', 'foreign-project'] as const) {
      const db = databaseOf(world, relation);
      const { body } = await raw(world.actors[actor], 'GET', db);
      const own = world.planted.filter(
        (planted) => databaseOf(world, planted.relation) === db && hasDocument(actor, planted),
      );
      const list = await raw(world.actors[actor], 'GET', `${db}/_all_docs`);
      const { doc_count: counted = null } = JSON.parse(body) as { doc_count?: number };
      const { rows } = JSON.parse(list.body) as { rows?: { id: string }[] };
      cell(`count ${relation}`, counted, rows?.length ?? null);
      const cases = rows?.filter(({ id }) => !/^member:/.test(id)).length ?? 0;
      cell(`rows ${relation}`, cases, mayOpen(actor, relation) ? own.length : 0);
    }
    expectNothingWrong();
  });

  it.each(FILE_WAYS)('of files by $name', async ({ name, ask, stored, never }) => {
    const { address } = world.gateway;
    const files = world.planted.filter(({ kind }) => kind === 'file');
    const asked = files.map(async (planted) => {
      const { relation, caseId, id } = planted;
      const who = world.actors[actor];
      const has = hasCase(actor, relation);
      const answer = await ask(who, address, id);
      const other = await ask(who, address, makeId('file', nextUlid(), caseId));
      const refused = actor === 'nobody' ? 401 : 404;
      cell(`${name} ${relation}`, answer.status, has ? stored : refused);
      cell(`${name} beside ${relation}`, other.status, has ? never : refused);
      // A stranger is told the same of every file: there is none.
      if (!has) cell(`${name} ${relation} told apart`, answer.body, other.body);
      const shown = answer.text.includes(planted.marker);
      cell(`${name} ${relation} content`, shown, has && name === 'GET');
      const foreign = world.planted.filter((one) => one !== planted && !hasDocument(actor, one));
      wrong.push(...leaked(answer, foreign), ...leaked(other, world.planted));
    });
    await Promise.all(asked);
    expectNothingWrong();
  });

  it('no document by the way of files', async () => {
    for (const { relation, kind, id } of world.planted.filter((one) => one.kind !== 'file')) {
      const url = `${world.gateway.address}/api/files/${id}`;
      const answer = await raw(world.actors[actor], 'GET', url);
      cell(`file ${relation} ${kind}`, answer.status, actor === 'nobody' ? 401 : 404);
      wrong.push(...leaked(answer, world.planted));
    }
    expectNothingWrong();
  });

  it('in the state', async () => {
    const answer = await raw(world.actors[actor], 'GET', `${world.gateway.address}/api/state`);
    const { cases } = JSON.parse(answer.body) as { cases?: string[] | null };
    for (const { relation, caseId, kind } of world.planted) {
      if (kind !== 'mentee') continue;
      const all = actor.startsWith('coordinator');
      cell(
        `state ${relation}`,
        all ? cases : cases?.includes(caseId),
        stateExpected(actor, relation),
      );
    }
    expectNothingWrong();
  });

  it('by writing', async () => {
    const who = world.actors[actor];
    for (const planted of world.planted) {
      const db = databaseOf(world, planted.relation);
      const where = `${planted.relation} ${planted.kind}`;
      const document = { _id: planted.id, _rev: planted.rev, title: 'x' };
      // A branch of a conflict may be closed; push.test.ts shows by whom.
      const branch = planted.relation === 'either-leaf' && planted.kind === 'mentee';
      const removed = branch
        ? null
        : await raw(who, 'DELETE', `${db}/${planted.id}?rev=${planted.rev}`);
      const put = await raw(who, 'PUT', `${db}/${planted.id}`, document);
      const bulk = await raw(who, 'POST', `${db}/_bulk_docs`, { docs: [document] });
      for (const [way, answer] of Object.entries({ removed, put, bulk })) {
        if (!answer) continue;
        cell(`${way} ${where}`, said(answer), writeExpected(actor, planted, way));
        nothingForeign(`${way} ${where}`, actor, answer);
      }
    }
    expectNothingWrong();
  });

  it('by checkpoints, which are each person’s own', async () => {
    for (const relation of ['own', 'foreign-project'] as const) {
      const path = `${databaseOf(world, relation)}/_local/of-${actor}`;
      const opens = mayOpen(actor, relation);
      const put = await raw(world.actors[actor], 'PUT', path, { word: `LOCAL${actor}` });
      cell(`put _local ${relation}`, put.status, opens ? 201 : actor === 'nobody' ? 401 : 404);
      for (const other of ACTORS) {
        const answer = await raw(world.actors[other], 'GET', path);
        const own = other === actor && opens;
        cell(`_local of ${actor} by ${other}`, answer.text.includes(`LOCAL${actor}`), own);
      }
    }
    expectNothingWrong();
  });
});

/** What the state says of a case: the coordination keeps all, others what is theirs. */
function stateExpected(
  actor: ActorName,
  relation: Planted['relation'],
): boolean | null | undefined {
  if (actor === 'nobody') return undefined;
  return actor.startsWith('coordinator') ? null : hasCase(actor, relation);
}

/** Problem code of a refusal, or the status. */
function said({ status, body }: Raw): string {
  const answer = JSON.parse(body) as { problem?: string } | { problem?: string }[];
  const line = Array.isArray(answer) ? answer[0] : answer;
  return line?.problem ?? String(status);
}

/**
 * Nothing of this is good: each document is a stump. What is seen is judged by its content, what is
 * not seen is parked or does not exist, and what carries a file is written by no one.
 */
function writeExpected(actor: ActorName, planted: Planted, way: string): string {
  if (actor === 'nobody') return 'session-expired';
  if (!mayOpen(actor, planted.relation)) return 'not-found';
  const seen = hasDocument(actor, planted);
  if (way === 'removed' && !seen) return 'not-found';
  if (planted.kind === 'file') return 'not-permitted';
  return seen ? 'document-invalid' : 'parked';
}

describe('after a case has gone', () => {
  it('the sequence from before shows nothing of it, nor does the beginning', async () => {
    const { gateway, home, actors } = world;
    const database = await gateway.house.engine.open('project-bautzen');
    if (!database) throw new Error('no database');
    const names = { subject: actors.mentor.id, colleague: nextUlid(), today: '' };
    const gone = await plantCase(database, 'own', home.id, names);
    const [mentee] = gone;
    const ask = (query: string) =>
      raw(actors.mentor, 'GET', `${home.db}/_changes?include_docs=true&${query}`);
    const sequences = ['0', 'now'];
    for (const query of ['limit=1', 'limit=9', ''])
      sequences.push((JSON.parse((await ask(query)).body) as { last_seq: string }).last_seq);
    expect((await ask('')).text).toContain(mentee?.marker);
    const [[leaf] = []] = await database.read([{ id: mentee?.id ?? '' }], {});
    const body = leaf && 'body' in leaf ? (JSON.parse(leaf.body) as object) : {};
    const given = { ...body, mentorIds: [names.colleague] };
    await database.write([{ ...given, _id: mentee?.id, _rev: mentee?.rev }], { newEdits: true });
    for (const { kind, id, caseId } of gone) {
      const fileId = kind === 'file' ? id : makeId('file', nextUlid(), caseId);
      for (const { name, ask: askFile } of FILE_WAYS) {
        const answer = await askFile(actors.mentor, gateway.address, fileId);
        cell(`${name} of ${kind} that is gone`, answer.status, 404);
        wrong.push(...leaked(answer, gone));
      }
    }
    for (const since of sequences) {
      const answer = await ask(`since=${since}`);
      for (const { id, marker, kind } of gone) {
        const shown = [id, marker].some((word) => answer.text.includes(word));
        cell(`since ${since} ${kind}`, shown, false);
      }
    }
    expectNothingWrong();
  });
});

it('asserted every cell', () => {
  expect(world.planted).toHaveLength(RELATIONS.length * KINDS.length);
  expect(cells).toBe(CELLS);
});
