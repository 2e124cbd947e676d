import { RESIDENCE_STATUSES, type ResidenceStatus } from '../catalogues/residence-status.ts';

export const TARGET_GROUPS = [
  'P1_SCHUTZ',
  'P2_ASYL',
  'P3_DULDUNG',
  'P4_FAMILIE',
  'S_ANDERE',
  'REVIEW',
  'NONE',
] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

export interface StatusFacts {
  statusCode: string;
  /** Title applied for or continued, where the status is a fiction or a visa (§ 81 AufenthG). */
  underlyingStatusCode?: string | undefined;
  /** Title of the spouse, parent, child or sibling of the household. */
  sponsorStatusCode?: string | undefined;
  /** Had a title of protection before the present one. */
  formerlyProtected?: boolean | undefined;
  hasMigrationBackground: boolean;
}

export interface TargetGroupFound {
  group: TargetGroup;
  /** Row of the table Z1 to Z8 (domain.md 1.5). */
  row: 'Z1' | 'Z2' | 'Z3' | 'Z4' | 'Z6' | 'Z7' | 'Z8';
}

/** Titles that somebody with protection may have changed to (Z6). */
const AFTER_PROTECTION = ['NE_9', 'AE_18A', 'AE_18B', 'NE_18C', 'AE_18D', 'AE_18G'];

const byCode = new Map(RESIDENCE_STATUSES.map((row): [string, ResidenceStatus] => [row.code, row]));

/** Whom the programme is for, by table Z1 to Z8 of domain.md 1.5; the first row that fits wins. */
export function targetGroupOf(facts: StatusFacts): TargetGroupFound {
  const status = byCode.get(facts.statusCode);
  if (!status) return { group: 'REVIEW', row: 'Z6' };
  const own = ownProtection(status);
  if (own) return own;
  if (isFamilyOfProtected(status, facts.sponsorStatusCode))
    return { group: 'P4_FAMILIE', row: 'Z4' };
  if (status.targetGroup === 'UNDERLYING') {
    const { underlyingStatusCode, ...rest } = facts;
    const underlying = underlyingStatusCode && byCode.get(underlyingStatusCode);
    if (!underlying || underlying.targetGroup === 'UNDERLYING')
      return { group: 'REVIEW', row: 'Z6' };
    return targetGroupOf({ ...rest, statusCode: underlying.code });
  }
  if (status.targetGroup === 'REVIEW') return { group: 'REVIEW', row: 'Z6' };
  if (facts.formerlyProtected && AFTER_PROTECTION.includes(status.code))
    return { group: 'REVIEW', row: 'Z6' };
  if (status.targetGroup === 'NONE') return { group: 'NONE', row: 'Z8' };
  if (facts.hasMigrationBackground) return { group: 'S_ANDERE', row: 'Z7' };
  return { group: 'NONE', row: 'Z8' };
}

/** Protection of one's own: family and years have no meaning then. */
export const isProtected = (status: ResidenceStatus): boolean => ownProtection(status) !== null;

/** Whether a title may have followed protection, so that it has to be asked (Z6). */
export const mayFollowProtection = ({ code }: ResidenceStatus): boolean =>
  AFTER_PROTECTION.includes(code);

function ownProtection(status: ResidenceStatus): TargetGroupFound | null {
  if (status.statusClass === 'ASYL') return { group: 'P2_ASYL', row: 'Z2' };
  if (status.statusClass === 'DULDUNG') return { group: 'P3_DULDUNG', row: 'Z3' };
  if (status.statusClass === 'ABSCHN5' && status.targetGroup === 'PRIMARY')
    return { group: 'P1_SCHUTZ', row: 'Z1' };
  return null;
}

/** Whatever the own status is: family of whom Z1 to Z3 name; § 36a has such a sponsor by law. */
function isFamilyOfProtected(status: ResidenceStatus, sponsorCode: string | undefined): boolean {
  if (status.code === 'AE_36A') return true;
  const sponsor = sponsorCode && byCode.get(sponsorCode);
  return Boolean(sponsor && ownProtection(sponsor));
}
