import { DISTRICTS } from '#lib/domain/catalogues/districts.ts';
import type { Project } from '../accounts/model.ts';

type NewProject = Omit<Project, 'id'>;

/** Projects of the programme: one a district, Mittelsachsen two. */
export const DEMO_PROJECTS: readonly NewProject[] = DISTRICTS.flatMap((district): NewProject[] => {
  const kind = district.kind === 'CITY' ? 'Stadt' : 'Landkreis';
  const name = district.name === 'Leipzig' ? `Leipzig (${kind})` : district.name;
  const slug = slugOf(district.name === 'Leipzig' ? `${district.name}-${kind}` : district.name);
  if (district.name !== 'Mittelsachsen') return [{ slug, name, ags: district.ags }];
  return [
    { slug: `${slug}-nord`, name: `${name} Nord`, ags: district.ags },
    { slug: `${slug}-sued`, name: `${name} Süd`, ags: district.ags },
  ];
});

/** The one with a year's work in it. */
export const FULL_PROJECT = 'bautzen';

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll(/[^a-z0-9]+/g, '-');
}
