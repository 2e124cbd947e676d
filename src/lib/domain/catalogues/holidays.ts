/** A public holiday of Saxony: on a date, some days from Easter Sunday, or by a rule of its own. */
export type Holiday = {
  label: string;
  legalBasis: string;
  validFrom: string;
  validTo?: string;
  reviewedOn: string;
} & (
  | { on: string }
  | { fromEaster: number }
  /** The Wednesday before 23 November. */
  | { on: 'BUSS_UND_BETTAG' }
);

const BASIS = {
  legalBasis: '§ 1 Abs. 1 SächsSFG',
  validFrom: '1995-01-01',
  reviewedOn: '2026-11-23',
};

/**
 * Holidays by law in all of Saxony. Corpus Christi holds in single communes only and is left out:
 * a reminder on such a day is not too late.
 */
export const HOLIDAYS: readonly Holiday[] = [
  { ...BASIS, label: 'Neujahr', on: '01-01' },
  { ...BASIS, label: 'Karfreitag', fromEaster: -2 },
  { ...BASIS, label: 'Ostermontag', fromEaster: 1 },
  { ...BASIS, label: 'Tag der Arbeit', on: '05-01' },
  { ...BASIS, label: 'Christi Himmelfahrt', fromEaster: 39 },
  { ...BASIS, label: 'Pfingstmontag', fromEaster: 50 },
  { ...BASIS, label: 'Tag der Deutschen Einheit', on: '10-03' },
  { ...BASIS, label: 'Reformationsfest', on: '10-31' },
  { ...BASIS, label: 'Buß- und Bettag', on: 'BUSS_UND_BETTAG' },
  { ...BASIS, label: '1. Weihnachtstag', on: '12-25' },
  { ...BASIS, label: '2. Weihnachtstag', on: '12-26' },
];
