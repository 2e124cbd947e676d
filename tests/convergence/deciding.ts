import type { Play } from './play.ts';

/** The coordinator takes in what waits longest. */
export async function decideFirst({ world, template }: Play): Promise<void> {
  const coordinator = template.people.find(({ role }) => role === 'COORDINATOR');
  const headers = { cookie: `mappe_session=${coordinator?.token ?? ''}` };
  const list = await world.inject({ method: 'GET', url: '/api/parked', headers });
  const [first] = JSON.parse(list.body) as { id: string }[];
  if (!first) return;
  const url = `/api/parked/${encodeURIComponent(first.id)}/accept`;
  await world.inject({ method: 'POST', url, headers });
}
