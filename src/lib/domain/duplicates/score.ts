/**
 * Likelihood that two records describe one person or company, in points (domain.md 4). Names of
 * different people meet often (Ali/Alaa, Omar/Amir), so this finds candidates for a person to
 * judge; nothing is ever merged by it.
 */
export const LIKELY_POINTS = 70;
export const CHECK_POINTS = 45;

export type Likelihood = 'likely' | 'check' | 'none';

export function likelihoodOf(points: number): Likelihood {
  if (points >= LIKELY_POINTS) return 'likely';
  return points >= CHECK_POINTS ? 'check' : 'none';
}
