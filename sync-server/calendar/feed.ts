import { createHmac, createHash } from 'node:crypto';
import { berlinDay } from '#lib/domain/berlin-day.ts';
import { calendarEntries } from '#lib/domain/calendar/entries.ts';
import { icalendar } from '#lib/domain/calendar/icalendar.ts';
import type { RetentionSettings } from '#lib/domain/retention-settings.ts';
import type { Caseloads } from '../access/caseloads.ts';
import type { User } from '../accounts/model.ts';
import { ownRecords } from './own-records.ts';
import { TITLES } from './titles.de.ts';

export interface FeedDeps {
  caseloads: Caseloads;
  retention: (user: User) => Promise<RetentionSettings> | null;
  /** Milliseconds since 1970. */
  now: () => number;
}

export interface Feed {
  text: string;
  etag: string;
}

interface Made extends Feed {
  /** Of what it was made: project, day, and how far the database was. */
  from: string;
}

/** Calendars remembered at most. */
const MOST = 500;

/**
 * A person's calendar as text. Names of entries follow from a key of that address, so that they say
 * nothing and stay the same from call to call; nothing of it is made anew while nothing changed.
 */
export function createFeeds({ caseloads, retention, now }: FeedDeps) {
  const made = new Map<string, Made>();

  return async (user: User, key: string): Promise<Feed | null> => {
    const caseload = await caseloads.ofProject(user);
    if (!caseload) return null;
    await caseload.sight();
    const today = berlinDay(now());
    const from = [user.role, user.project?.id, today, key, caseload.index.sequence].join(' ');
    const known = made.get(user.id);
    if (known?.from === from) return known;
    const settings = (await retention(user)) ?? null;
    const entries = calendarEntries(
      await ownRecords(caseload, user, { today, retention: settings }),
      today,
    );
    const events = entries.map(({ kind, id, day, time, minutes }) => ({
      uid: `${createHmac('sha256', key).update(id).digest('hex').slice(0, 32)}@mentorenmappe`,
      day,
      summary: TITLES[kind],
      ...(time ? { time } : {}),
      ...(minutes ? { minutes } : {}),
    }));
    // The stamp is the day's, so that the text of a day is the same at each call.
    const text = icalendar(events, new Date(`${today}T00:00:00Z`));
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    made.delete(user.id);
    made.set(user.id, { from, text, etag });
    const oldest = made.size > MOST ? made.keys().next().value : undefined;
    if (oldest !== undefined) made.delete(oldest);
    return { text, etag };
  };
}
