import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '#lib/domain/record.ts';
import { SyncFailure } from '#lib/sync/failure.ts';
import { mergeConflicts } from '#lib/sync/merging.ts';
import type { Fetch } from '#lib/sync/server-fetch.ts';
import { memoryDocuments } from '#tests/doubles/memory-documents.ts';
import { buildMentee } from '#tests/factories/mentee.ts';

/** No body is asked for in these tests, or the network is gone. */
const offline: Fetch = () => Promise.reject(new SyncFailure({ code: 'offline' }));

const revision = (hashes: string[], fields: object) => ({
  ...buildMentee(),
  _id: MENTEE._id,
  ...fields,
  _rev: `${hashes.length}-${hashes[0]}`,
  _revisions: { start: hashes.length, ids: hashes },
});
const MENTEE = buildMentee();

describe('the phase that merges', () => {
  it('leaves alone what has a side that is only here', async () => {
    const documents = memoryDocuments();
    await documents.write([revision(['base'], { note: 'alt' })], 'server');
    await documents.write([revision(['mine', 'base'], { note: 'a' })], 'merged');
    await documents.write([revision(['theirs', 'base'], { note: 'b' })], 'server');
    expect(await mergeConflicts({ documents, address: '', fetch: offline })).toBe(0);
    expect(documents.conflicted()).toEqual([MENTEE._id]);
    await documents.acknowledge(documents.pending());
    const fetch: Fetch = () => Promise.resolve(Response.json({ results: [] }));
    expect(await mergeConflicts({ documents, address: '', fetch })).toBe(1);
    expect(documents.conflicted()).toEqual([]);
    expect(documents.pending()).toHaveLength(2);
  });

  it('waits where nobody can be asked for what both sides had', async () => {
    const documents = memoryDocuments();
    await documents.write(
      [revision(['mine', 'base'], { note: 'a' }), revision(['theirs', 'base'], { note: 'b' })],
      'server',
    );
    const merging = mergeConflicts({ documents, address: '', fetch: offline });
    await expect(merging).rejects.toMatchObject({ problem: { code: 'offline' } });
    expect(documents.conflicted()).toEqual([MENTEE._id]);
  });

  it('leaves to a newer app what a newer app has written', async () => {
    const documents = memoryDocuments();
    const schemaVersion = SCHEMA_VERSION + 1;
    await documents.write(
      [revision(['a', 'base'], {}), revision(['b', 'base'], { schemaVersion, fresh: true })],
      'server',
    );
    expect(await mergeConflicts({ documents, address: '', fetch: offline })).toBe(0);
    expect(documents.conflicted()).toEqual([MENTEE._id]);
  });

  it('leaves colleagues alone, whom only the server writes', async () => {
    const documents = memoryDocuments();
    const _id = MENTEE._id.replace('mentee', 'member');
    await documents.write(
      [
        { ...revision(['a'], {}), _id },
        { ...revision(['b'], {}), _id },
      ],
      'server',
    );
    expect(await mergeConflicts({ documents, address: '', fetch: offline })).toBe(0);
  });
});
