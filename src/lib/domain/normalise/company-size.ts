import type { Employer } from '../employer.ts';
import { fold } from '../fold.ts';
import { check, type Reading, sure, unread } from './reading.ts';

type SizeClass = NonNullable<Employer['sizeClass']>;

/** Lower bounds of the classes, number of employees (domain.md 1.8). */
const BOUNDS: readonly (readonly [number, SizeClass])[] = [
  [500, 'S5'],
  [250, 'S4'],
  [50, 'S3'],
  [10, 'S2'],
  [0, 'S1'],
];

/** Size class from a number of employees: `12`, `ca. 40`, `1-9`, `250+` (open upwards: check). */
export function readCompanySize(text: string): Reading<SizeClass> {
  const folded = fold(text).replace(/(\d)[. ](\d{3})\b/g, '$1$2');
  const numbers = [...folded.matchAll(/\d+/g)].map((match) => Number(match[0]));
  const [low, high] = numbers;
  if (low === undefined || numbers.length > 2) return unread('value-unknown');
  if (high !== undefined)
    return classOf(low) === classOf(high) ? sure(classOf(low)) : check(classOf(low));
  if (/\+|uber|mehr|ab |>/.test(folded)) return check(classOf(low));
  return sure(classOf(low));
}

function classOf(employees: number): SizeClass {
  return BOUNDS.find(([bound]) => employees >= bound)?.[1] ?? 'S1';
}
