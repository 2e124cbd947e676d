import { pick, type Play } from './play.ts';
import type { Step } from './scenario.ts';
import type { Device } from './world/device.ts';

/**
 * An old or foreign client of the same person: it knows the protocol and nothing of merging, and
 * writes beside the newest revision instead of on top of it.
 */
export async function writeAsStock(play: Play, { person }: Device, step: Step): Promise<void> {
  const { world, template, clock } = play;
  const headers = { cookie: `mappe_session=${person.token}`, 'content-type': 'application/json' };
  const url = `/db/${template.database}`;
  const list = await world.inject({ method: 'GET', url: `${url}/_all_docs`, headers });
  const { rows } = JSON.parse(list.body) as { rows: { id: string }[] };
  const row = pick(
    rows.filter(({ id }) => id.startsWith('mentee:')),
    step.what,
  );
  if (!row) return;
  const asked = `${url}/${encodeURIComponent(row.id)}?revs=true`;
  const answer = await world.inject({ method: 'GET', url: asked, headers });
  const { _revisions, ...before } = JSON.parse(answer.body) as Record<string, unknown> & {
    _id: string;
    _revisions: { start: number; ids: string[] };
  };
  // Beside the newest revision where it has a parent, else on top of it.
  const back = step.how % 2 === 1 && _revisions.ids.length > 1 ? 1 : 0;
  const parents = _revisions.ids.slice(back);
  const start = _revisions.start - back + 1;
  const hash = `${play.newUlid().toLowerCase()}00000000`.replace(/[^0-9a-f]/g, 'e').slice(0, 32);
  const rev = `${start}-${hash.padEnd(32, '0')}`;
  const changed = { note: play.newValue() };
  const body = {
    ...before,
    ...changed,
    _rev: rev,
    updatedAt: new Date(clock.now()).toISOString(),
    updatedBy: person.id,
  };
  const revisions = { start, ids: [rev.slice(rev.indexOf('-') + 1), ...parents] };
  const pushed = await world.inject({
    method: 'POST',
    url: `${url}/_bulk_docs`,
    headers,
    payload: JSON.stringify({ new_edits: false, docs: [{ ...body, _revisions: revisions }] }),
  });
  if (pushed.statusCode !== 201 || (JSON.parse(pushed.body) as unknown[]).length > 0) return;
  const history = revisions.ids.map((one, age) => `${start - age}-${one}`);
  const by = 'old client';
  play.edits.push({ id: row.id, rev, history, changed, body, by, unrecoverable: false });
}
