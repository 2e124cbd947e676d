import type { ConsentPurpose } from '#lib/domain/catalogues/consents.ts';
import type { Consent } from '#lib/domain/consent.ts';
import type { ConsentState } from '#lib/domain/consent-state.ts';
import { de } from '#lib/i18n/de/consents.ts';
import { dayOf, formatDay } from '#lib/i18n/format.ts';
import type { IconName } from '#lib/ui/index.ts';

export const ICONS: Record<ConsentState, IconName> = {
  given: 'circle-check',
  refused: 'circle-x',
  withdrawn: 'circle-x',
  expired: 'clock',
  missing: 'circle',
};

/** The record that says why a purpose stands as it does; null where nobody was asked. */
export function tellingOf(
  consents: readonly Consent[],
  purpose: ConsentPurpose,
  state: ConsentState,
): Consent | null {
  const says = (one: Consent): boolean =>
    state === 'withdrawn'
      ? one.withdrawal !== undefined
      : state === 'refused'
        ? one.answer === 'REFUSED'
        : one.answer === 'GIVEN' && !one.withdrawal;
  const whenOf = (one: Consent): string =>
    state === 'withdrawn' ? (one.withdrawal?.at ?? '') : one.givenAt;
  return (
    consents
      .filter((one) => one.purpose === purpose && says(one))
      .sort((a, b) => (whenOf(a) < whenOf(b) ? 1 : -1))[0] ?? null
  );
}

/** `Ja, seit 23.11.2026`, `Widerrufen am …` */
export function stateText(state: ConsentState, telling: Consent | null): string {
  if (state === 'withdrawn') return de.states.withdrawn(dayText(telling?.withdrawal?.at));
  if (state === 'expired')
    return de.states.expired(telling?.validUntil ? formatDay(telling.validUntil) : '');
  const said = de.states[state](dayText(telling?.givenAt));
  const until = state === 'given' && telling?.validUntil;
  return until ? `${said}, ${de.until(formatDay(until))}` : said;
}

const dayText = (instant: string | undefined): string =>
  instant === undefined ? '' : formatDay(dayOf(instant));
