import type { Attention } from '#lib/domain/attention.ts';
import { de } from '#lib/i18n/de/mentee-list.ts';
import { formatDay, inDays } from '#lib/i18n/format.ts';
import { permitWord } from '#lib/i18n/permit-word.ts';

/** `14.12.` in the year of today, else `14.12.2027`. */
export function shortDay(day: string, today: string): string {
  const text = formatDay(day);
  return day.slice(0, 4) === today.slice(0, 4) ? text.slice(0, -4) : text;
}

/** For a row of the list: as short as it can be said. */
export function attentionShort(item: Attention, today: string): string {
  switch (item.kind) {
    case 'PERMIT': {
      const say = item.days < 0 ? de.permitOver : de.permit;
      return say(permitWord(item.code), shortDay(item.on, today));
    }
    case 'TASK':
      return de.task(item.title, inDays(item.on, today));
    case 'VISIT':
      return de.visit(item.days < 7 ? inDays(item.on, today) : shortDay(item.on, today), item.time);
    case 'NO_CONTACT':
      return item.since ? de.noContact(item.days) : de.neverContact;
    case 'CONSENT':
      return de.consent[item.why];
    case 'SHEET':
      return de.sheet;
    case 'FUNDING':
      return de.fundingShort(item.offer);
    case 'FOLLOW_UP':
      return de.followUp[item.step];
    case 'DEADLINE':
      return `${item.label}, ${inDays(item.on, today)}`;
    case 'REVIEW':
      return de.review(item.fields.length);
    case 'RESTRICTED':
      return de.restricted;
  }
}
