import type { Placement } from './placement.ts';

type Answer = Placement['socialInsurance'];

/**
 * Whether a kind of placement is usually subject to social insurance (domain.md 1.11; §§ 7, 8
 * SGB IV, § 25 SGB III). A suggestion: the mentor decides by the contract.
 */
const SUGGESTION: Partial<Record<Placement['kind'], Answer>> = {
  P01: 'YES',
  P02: 'NO',
  P03: 'NO',
  P04: 'YES',
  P05: 'NO',
  P06: 'YES',
  T01: 'YES',
  T02: 'NO',
  T03: 'YES',
  T04: 'YES',
  Z01: 'YES',
  Z03: 'NO',
};

export function suggestedSocialInsurance(kind: Placement['kind']): Answer {
  return SUGGESTION[kind] ?? 'OPEN';
}
