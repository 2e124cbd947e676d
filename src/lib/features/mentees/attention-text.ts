import type { Attention } from '#lib/domain/attention.ts';
import { de } from '#lib/i18n/de/mentee-list.ts';
import { formatDay, inDays, inDaysWithDay } from '#lib/i18n/format.ts';
import { permitWord } from '#lib/i18n/permit-word.ts';
import { reviewLabels } from './review.ts';

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
  }
}

/** For the record: the whole sentence, with what to do. */
export function attentionLine(item: Attention, today: string): string {
  switch (item.kind) {
    case 'PERMIT': {
      const what = permitWord(item.code);
      return item.days < 0
        ? `${de.permitOver(what, formatDay(item.on))} – ${de.permitLate}`
        : `${de.permit(what, formatDay(item.on))} – ${de.permitRenew}`;
    }
    case 'TASK':
      return de.task(item.title, inDaysWithDay(item.on, today));
    case 'VISIT':
      return de.visit(inDaysWithDay(item.on, today), item.time);
    case 'NO_CONTACT':
      return item.since ? de.noContactLine(item.days) : de.neverContact;
    case 'CONSENT':
      return de.consentLine[item.why];
    case 'SHEET':
      return de.sheetLine(formatDay(item.on));
    case 'FUNDING': {
      const line =
        item.days < 0
          ? de.fundingLate(item.offer, formatDay(item.on))
          : de.funding(item.offer, inDays(item.on, today));
      return item.more > 0 ? `${line} ${de.fundingMore(item.more)}` : line;
    }
    case 'FOLLOW_UP':
      return de.followUp[item.step];
    case 'DEADLINE':
      return `${item.label}, ${inDaysWithDay(item.on, today)}`;
    case 'REVIEW':
      return de.reviewLine(reviewLabels(item.fields).join(', '));
  }
}
