import { de } from '#lib/i18n/de/tasks.ts';
import { dayOf } from '#lib/i18n/format.ts';
import { session } from '#lib/records/session.svelte.ts';
import { openDue, ownDeadlines } from './my-due.ts';
import { lastReminder, noteReminder, remindersWanted } from './reminder-switch.ts';
import { numbersOf, toTell, type DueNumbers } from './reminding.ts';

const EACH_MS = 60_000;
/** One at a time: a newer one takes its place. */
const TAG = 'fristen';

let numbers: DueNumbers = new Map();
let running = false;

/**
 * Counts while the app is open, and tells of the number while nobody looks; also when it has locked
 * meanwhile, as nothing but numbers is kept for that, in memory. Ends with the page.
 */
export function startReminding(): void {
  if (running) return;
  running = true;
  $effect.root(() => {
    $effect(() => {
      if (session.caseload) numbers = numbersOf(dueDays(), dayOf(Date.now()));
    });
  });
  setInterval(() => void look(), EACH_MS);
  document.addEventListener('visibilitychange', () => void look());
  void look();
}

function dueDays(): string[] {
  const terms = ownDeadlines().filter(({ rule }) => rule !== 'T17');
  const tasks = openDue('mine').filter(({ kind }) => kind === 'task');
  return [...terms.map(({ dueOn }) => dueOn), ...tasks.map(({ on }) => on)];
}

async function look(): Promise<void> {
  if (!remindersWanted() || Notification.permission !== 'granted') return;
  const now = new Date();
  const today = dayOf(now.getTime());
  const watched = document.visibilityState === 'visible' && session.state === 'open';
  const count = toTell(numbers, { today, hour: now.getHours(), shownOn: lastReminder(), watched });
  if (count === 0) return;
  noteReminder(today);
  await showReminder(de.reminder.body(count));
}

/** By the service worker where there is one: phones know no other way. */
export async function showReminder(body: string): Promise<void> {
  const options = { body, tag: TAG, lang: 'de', icon: '/icons/icon-192.png' };
  const worker = await navigator.serviceWorker?.getRegistration();
  if (worker) await worker.showNotification(de.reminder.app, options);
  else new Notification(de.reminder.app, options);
}
