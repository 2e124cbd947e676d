import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { makeId } from '#lib/domain/id.ts';
import { createTeam, createTestServer, signIn } from '#tests/e2e/world/server.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { nextUlid } from '#tests/factories/ulid.ts';

/** Bytes of the file and of one request. */
const SIZE = 3_000_000;
const CHUNK = 200_000;
const KILLS = 5;
/** The server starts anew after each kill, which takes its time on a busy machine (milliseconds). */
const LONGEST = 120_000;

it(
  'goes on with an upload after the server was killed in the middle of it',
  async () => {
    const server = await createTestServer({ static: 'nowhere' });
    try {
      await server.start();
      const { mentor, project } = await createTeam(server);
      const cookie = await signIn(server.address, mentor.login, mentor.passphrase);
      const own = { projectId: project.id, createdBy: mentor.id, updatedBy: mentor.id };
      const mentee = buildMentee({ ...own, mentorIds: [mentor.id] });
      const pushed = await fetch(`${server.address}/db/${project.db}/_bulk_docs`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ docs: [mentee] }),
      });
      expect(await pushed.json()).toMatchObject([{ ok: true }]);

      const bytes = Uint8Array.from({ length: SIZE }, (_, i) => (i * 31) % 251);
      bytes.set([0xff, 0xd8, 0xff]);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const id = makeId('file', nextUlid(), mentee._id.slice('mentee:'.length));
      const address = `${server.address}/api/files/${encodeURIComponent(id)}`;
      const headers = {
        cookie,
        'content-type': 'image/jpeg',
        'upload-length': String(SIZE),
        'upload-sha256': sha256,
      };
      const stands = async () => {
        const answer = await fetch(address, { method: 'HEAD', headers });
        return Number(answer.headers.get('upload-offset'));
      };
      const sendFrom = (offset: number) =>
        fetch(`${address}?offset=${offset}`, {
          method: 'PUT',
          headers,
          body: bytes.slice(offset, offset + CHUNK),
        }).catch(() => null);

      let acknowledged = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        for (let sent = 0; sent < 2; sent += 1)
          if ((await sendFrom(acknowledged))?.ok) acknowledged += CHUNK;
        const last = sendFrom(acknowledged);
        await pause(kill);
        await server.kill();
        const answer = await last;
        if (answer?.ok) acknowledged += CHUNK;
        await server.start();
        const offset = await stands();
        expect(offset).toBeGreaterThanOrEqual(acknowledged);
        acknowledged = offset;
      }
      while (acknowledged < SIZE) {
        expect((await sendFrom(acknowledged))?.ok).toBe(true);
        acknowledged = await stands();
      }
      const stored = new Uint8Array(
        await (await fetch(address, { headers: { cookie } })).arrayBuffer(),
      );
      expect(createHash('sha256').update(stored).digest('hex')).toBe(sha256);
    } finally {
      await server.dispose();
    }
  },
  LONGEST,
);
