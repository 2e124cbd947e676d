import { fingerprintText } from './fingerprint.ts';
import type { Mentee, Residence } from './mentee.ts';
import { PERMIT_FIELDS, RESIDENCE_FIELDS } from './permit-fields.ts';
import type { Permit, PermitFacts } from './permit.ts';

export interface PermitHistory {
  /** What holds now; without `permit` where it stands only on the mentee yet. */
  now: { facts: PermitFacts; permit: Permit | null } | null;
  /** Documents that another one took the place of, newest first. */
  past: readonly Permit[];
}

/**
 * The document in force and those before it. `residence` of the mentee decides: older versions and
 * imports write it alone, and then it says more than the newest document.
 */
export function permitHistory(
  { residence }: Pick<Mentee, 'residence'>,
  permits: readonly Permit[],
): PermitHistory {
  const all = [...permits].sort(newestFirst);
  const permit = inForce(residence, all);
  const past = all.filter((one) => one !== permit);
  if (permit) {
    const facts = factsOf(permit);
    return { now: { permit, facts: residence ? overlaid(facts, residence) : facts }, past };
  }
  return { now: residence ? { permit: null, facts: residence } : null, past };
}

function inForce(residence: Residence | undefined, all: readonly Permit[]): Permit | null {
  const open = all.filter(({ replacedOn }) => replacedOn === undefined);
  if (!residence) return open[0] ?? null;
  const written = text(residence);
  return (
    [...open, ...all].find((one) => text(residenceOf(one)) === written) ??
    // Both were mended at the same time on two devices: still one document.
    open.find(({ statusCode }) => statusCode === residence.statusCode) ??
    null
  );
}

/** Day from which a document counts, as well as it is known. */
export function startOf({ issuedOn, documentSeenOn, createdAt }: Permit): string {
  return issuedOn ?? documentSeenOn ?? createdAt.slice(0, 10);
}

function newestFirst(a: Permit, b: Permit): number {
  return compare(startOf(b), startOf(a)) || compare(b.createdAt, a.createdAt);
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What lists and rules need of a document, for the mentee. */
export function residenceOf(facts: PermitFacts): Residence {
  return picked(facts, RESIDENCE_FIELDS) as Residence;
}

/** A document without its envelope. */
export function factsOf(permit: Permit): PermitFacts {
  return picked(permit, PERMIT_FIELDS) as PermitFacts;
}

/** Facts of a document with what the mentee says of it; what is missing there was taken away. */
function overlaid(facts: PermitFacts, residence: Residence): PermitFacts {
  const beside = PERMIT_FIELDS.slice(RESIDENCE_FIELDS.length);
  return { ...picked(facts, beside), ...residence };
}

function picked(of: object, fields: readonly string[]): object {
  return Object.fromEntries(
    Object.entries(of).filter(([field, value]) => fields.includes(field) && value !== undefined),
  );
}

const text = (residence: Residence): string => fingerprintText([{ ...residence }]);
