import type { Employer } from '../employer.ts';
import { fold, foldKey } from '../fold.ts';
import { phoneticKey } from '../phonetics.ts';

export type EmployerLike = Pick<Employer, 'name' | 'sites' | 'website'>;

export interface EmployerTraits {
  name: string;
  /** Name without its legal form. */
  core: string;
  sound: string;
  zips: readonly string[];
  streets: readonly string[];
  phones: readonly string[];
  website: string;
}

const LEGAL_FORMS =
  /\b(gmbh\s*&\s*co\.?\s*kg|ug\s*\(haftungsbeschrankt\)|g?gmbh|mbh|ug|ag|kg|ohg|gbr|e\.?\s?k\.?|e\.?\s?v\.?|eg|se|partg|inh\.?.*)(?=\s|$|,)/g;

/** A company's name without "GmbH & Co. KG", "e. K." and the like, folded. */
export function companyCore(name: string): string {
  return foldKey(fold(name).replace(LEGAL_FORMS, ' ')) || foldKey(name);
}

export function employerTraits(employer: EmployerLike): EmployerTraits {
  const sites = employer.sites;
  const core = companyCore(employer.name);
  return {
    name: foldKey(employer.name),
    core,
    sound: phoneticKey(fold(employer.name).replace(LEGAL_FORMS, ' ')),
    zips: sites.flatMap((site) => site.zip ?? []),
    streets: sites.flatMap((site) =>
      site.zip && site.street ? foldKey(`${site.zip}${site.street}`) : [],
    ),
    phones: sites.flatMap((site) => [
      ...(site.phone ? [site.phone] : []),
      ...site.contactPersons.flatMap((person) => person.phone ?? []),
    ]),
    website: foldKey((employer.website ?? '').replace(/^https?:\/\/(www\.)?/, '')),
  };
}

/** Points for two companies; symmetric. One name in two towns is a branch or another company. */
export function employerPoints(a: EmployerTraits, b: EmployerTraits): number {
  const placed = a.zips.length > 0 && b.zips.length > 0;
  return (
    namePoints(a, b) +
    (shares(a.zips, b.zips) ? 20 : placed ? -15 : 0) +
    (shares(a.streets, b.streets) ? 15 : 0) +
    (shares(a.phones, b.phones) ? 25 : 0) +
    (a.website !== '' && a.website === b.website ? 20 : 0)
  );
}

function namePoints(a: EmployerTraits, b: EmployerTraits): number {
  if (a.name === b.name) return 50;
  if (a.core === b.core) return 40;
  return a.sound !== '' && a.sound === b.sound ? 25 : 0;
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((value) => b.includes(value));
}

export function employerBlocks(traits: EmployerTraits): string[] {
  return [
    ...new Set([
      `c${traits.core}`,
      ...(traits.sound ? [`s${traits.sound}`] : []),
      ...traits.phones,
      ...traits.streets,
    ]),
  ];
}
