/** Whether reminders are wanted on this device, and when the last one came; days and a word, no more. */
const WANTED = 'mappe-hinweise';
const SHOWN = 'mappe-hinweis-am';

export const remindersWanted = (): boolean => localStorage.getItem(WANTED) === 'an';

export function wantReminders(on: boolean): void {
  if (on) localStorage.setItem(WANTED, 'an');
  else localStorage.removeItem(WANTED);
}

export const lastReminder = (): string | null => localStorage.getItem(SHOWN);
export const noteReminder = (day: string): void => localStorage.setItem(SHOWN, day);
