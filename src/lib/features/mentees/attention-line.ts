import type { Attention } from '#lib/domain/attention.ts';
import { de } from '#lib/i18n/de/mentees.ts';
import { formatDay, inDays, inDaysWithDay } from '#lib/i18n/format.ts';
import { permitWord } from '#lib/i18n/permit-word.ts';
import { reviewLabels } from './review.ts';

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
    case 'RESTRICTED':
      return de.restrictedLine(formatDay(item.since));
  }
}
