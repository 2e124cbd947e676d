import type { CalendarMade, CalendarState } from '../domain/server-answers/calendar.ts';
import type { Result } from '../domain/problem.ts';
import type { Server } from '../sync/server.ts';
import { proven } from './proof.svelte.ts';

export type { CalendarMade, CalendarState } from '../domain/server-answers/calendar.ts';

const ADDRESS = '/api/calendar';

async function loaded(): Promise<{
  server: Server;
  shapes: typeof import('../domain/server-answers/calendar.ts');
}> {
  const [{ browserServer }, shapes] = await Promise.all([
    import('../sync/browser-server.ts'),
    import('../domain/server-answers/calendar.ts'),
  ]);
  return { server: browserServer(), shapes };
}

/** Whether this person has an address, and since when. */
export async function calendarState(): Promise<Result<CalendarState>> {
  const { server, shapes } = await loaded();
  return server.ask('GET', ADDRESS, shapes.calendarAnswer);
}

/** A new one, the one before ends; asks the person to show anew who asks. */
export function makeCalendar(): Promise<Result<CalendarMade>> {
  return proven(async () => {
    const { server, shapes } = await loaded();
    return server.ask('POST', ADDRESS, shapes.calendarMadeAnswer, {});
  });
}

export async function endCalendar(): Promise<Result<unknown>> {
  const { server, shapes } = await loaded();
  return server.ask('DELETE', ADDRESS, shapes.calendarEndedAnswer);
}
