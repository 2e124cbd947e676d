import { LICENCE_CLASSES, type Licence } from '#lib/domain/profile.ts';
import type { Choice } from '#lib/ui/index.ts';
import { known, type SheetModel } from './model.ts';

type LicenceClass = Licence['class'];
export interface LicenceValues {
  classes: LicenceClass[];
  /** Of each class that was chosen; one that is put back keeps what was said of it. */
  details: Partial<
    Record<LicenceClass, { issuer: Choice<NonNullable<Licence['issuer']>>; validUntil: string }>
  >;
}

/** Opens the details of every class that is chosen. */
export function openDetails(values: LicenceValues): void {
  for (const one of values.classes) values.details[one] ??= { issuer: '', validUntil: '' };
}

/** A licence of a third country is good for six months of living here (§ 29 (1) FeV). */
export const mustBeExchanged = ({ classes, details }: LicenceValues): boolean =>
  classes.some((one) => one !== 'FORKLIFT' && details[one]?.issuer === 'THIRD');

export const licenceModel: SheetModel<LicenceValues> = {
  start({ profile }) {
    const licences = profile?.licences ?? [];
    return {
      classes: [...new Set(licences.map((one) => one.class))],
      details: Object.fromEntries(
        licences.map((one) => [
          one.class,
          { issuer: one.issuer ?? '', validUntil: one.validUntil ?? '' },
        ]),
      ),
    };
  },
  problems: () => [],
  write({ classes, details }, { profile }, id) {
    const before = profile?.licences ?? [];
    const licences = LICENCE_CLASSES.filter((one) => classes.includes(one)).map((one, place) =>
      known({
        id: before.find((licence) => licence.class === one)?.id ?? idOf(id, place),
        class: one,
        issuer: details[one]?.issuer || undefined,
        validUntil: details[one]?.validUntil || undefined,
      }),
    );
    return { profile: { licences: licences.length > 0 ? licences : undefined } };
  },
};

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** One given ULID makes as many as a sheet has rows: the last letter tells them apart. */
export function idOf(id: string, place: number): string {
  return `${id.slice(0, -1)}${LETTERS[place % LETTERS.length] ?? '0'}`;
}
