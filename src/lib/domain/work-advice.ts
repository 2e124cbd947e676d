import { RESIDENCE_STATUSES, type ResidenceStatus } from './catalogues/residence-status.ts';
import { SAFE_ORIGINS } from './catalogues/safe-origins.ts';
import { WORK_RULES, type WorkRule } from './catalogues/work-rules.ts';
import { extensionOf } from './extension.ts';
import type { Mentee } from './mentee.ts';

/** What a document says about work, stronger than any catalogue (§ 4a (3) AufenthG). */
export type WorkAccess = ResidenceStatus['workAccess'] | 'EMPLOYMENT_ONLY' | 'THIS_WORK_ONLY';

export interface WorkAdvice {
  access: WorkAccess;
  /** The document was read; else the catalogue's guess is shown. */
  read: boolean;
  rules: WorkRule[];
}

type Facts = Pick<Mentee, 'residence' | 'accommodation' | 'nationalities' | 'benefitRegime'>;

const BY_TEXT = {
  ERWERB_ERLAUBT: 'FREE',
  BESCH_ERLAUBT: 'EMPLOYMENT_ONLY',
  BESCH_NACH_ERLAUBNIS: 'WAIT_PERMIT',
  BESCH_NICHT_ERLAUBT: 'BANNED',
  NUR_TAETIGKEIT_ALS: 'THIS_WORK_ONLY',
} as const;

/**
 * What a residence status means for work on a day; null where no status is known. A title that goes
 * on under a fiction keeps the rules of that title (§ 81 (4) AufenthG).
 */
export function workAdvice(facts: Facts, day: string): WorkAdvice | null {
  const { residence } = facts;
  const own = statusOf(residence?.statusCode);
  if (!residence || !own) return null;
  const previous = own.workAccess === 'AS_PREVIOUS' && statusOf(residence.underlyingStatusCode);
  const statuses = previous ? [own, previous] : [own];
  const text = residence.workPermitText;
  const read = text !== undefined && text !== 'NICHT_GELESEN';
  const access = read ? BY_TEXT[text] : (previous || own).workAccess;
  const rules = WORK_RULES.filter(
    (rule) => holds(rule, day) && statuses.some((status) => concerns(rule, status, facts)),
  );
  return { access, read, rules: ABOUTS.flatMap((about) => rules.filter((r) => r.about === about)) };
}

/** Work itself first. */
const ABOUTS = [undefined, 'EMPLOYER', 'PLACE', 'BENEFITS'] as const;

function statusOf(code: string | undefined): ResidenceStatus | undefined {
  return RESIDENCE_STATUSES.find((status) => status.code === code);
}

function holds({ validFrom, validTo }: WorkRule, day: string): boolean {
  return validFrom <= day && (validTo === undefined || day <= validTo);
}

function concerns({ for: whom }: WorkRule, status: ResidenceStatus, facts: Facts): boolean {
  const { code, statusClass, workAccess } = status;
  const names = (codes: readonly string[] | undefined) => codes?.includes(code);
  if (names(whom.not) === true || names(whom.codes) === false) return false;
  if (whom.classes?.includes(statusClass) === false) return false;
  if (whom.access?.includes(workAccess) === false) return false;
  if (whom.safeOrigin && !fromSafeOrigin(facts)) return false;
  if (whom.extension && (!facts.residence || extensionOf(facts.residence) !== whom.extension))
    return false;
  if (whom.benefits?.includes(facts.benefitRegime ?? 'UNKNOWN') === false) return false;
  const inCentre = facts.accommodation === 'EAE';
  return whom.receptionCentre === undefined || whom.receptionCentre === inCentre;
}

function fromSafeOrigin({ nationalities }: Facts): boolean {
  const safe: readonly string[] = SAFE_ORIGINS.countries;
  return (nationalities ?? []).some((country) => safe.includes(country));
}
