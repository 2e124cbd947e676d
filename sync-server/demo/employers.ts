import type { Employer } from '#lib/domain/employer.ts';
import { plusDays } from './days.ts';
import { STAFF_FAMILY, STAFF_GIVEN } from './names.ts';
import { officeNumber } from './phones.ts';
import { addressIn } from './places.ts';
import { envelopeOn, idOn, type DemoContext } from './world.ts';

type Section = NonNullable<Employer['wzSection']>;

/** Kind of business and its section of WZ 2008. */
const BUSINESSES: readonly (readonly [string, Section])[] = [
  ['Bäckerei', 'C'],
  ['Metallbau', 'C'],
  ['Tischlerei', 'C'],
  ['Dachdeckerei', 'F'],
  ['Elektro', 'F'],
  ['Sanitär und Heizung', 'F'],
  ['Autohaus', 'G'],
  ['Getränkehandel', 'G'],
  ['Spedition', 'H'],
  ['Gasthof', 'I'],
  ['Hotel', 'I'],
  ['Gebäudereinigung', 'N'],
  ['Pflegedienst', 'Q'],
  ['Seniorenresidenz', 'Q'],
  ['Landgut', 'A'],
  ['Gärtnerei', 'A'],
];
const FORMS = ['GmbH', 'GmbH', 'e. K.', 'GbR', 'GmbH & Co. KG', 'AG'] as const;
const TIMES = ['vormittags', 'ab 14 Uhr', 'Mo–Mi', 'nach 16 Uhr'] as const;

/** The n-th employer of a project. */
export function demoEmployer(context: DemoContext, n: number): Employer {
  const { random, today, project } = context;
  const author = random.pick(project.mentors);
  const day = plusDays(today, -random.int(30, 900));
  const [business, wzSection] = random.pick(BUSINESSES);
  const owner = random.pick(STAFF_FAMILY);
  const sites = random.chance(0.15) ? 2 : 1;
  return {
    _id: `employer:${idOn(random, day)}`,
    ...envelopeOn(project.id, author.id, day),
    type: 'employer',
    name: `${business} ${owner} ${random.pick(FORMS)}`,
    wzSection,
    sizeClass: random.pick(['S1', 'S2', 'S2', 'S3', 'S4']),
    supportStatus: random.pick(['ACTIVE', 'ACTIVE', 'ACTIVE', 'PROSPECT', 'DORMANT']),
    website: `https://www.betrieb-${n}.example`,
    sites: Array.from({ length: sites }, (_, index) => demoSite(context, n, index)),
    ...(random.chance(0.2)
      ? { note: 'Nimmt Praktikant*innen, wenn vorher ein Gespräch im Betrieb war.' }
      : {}),
  };
}

function demoSite(context: DemoContext, n: number, index: number): Employer['sites'][number] {
  const { random, project, today } = context;
  return {
    id: idOn(random, today),
    ...addressIn(random, project.ags),
    kind: index === 0 ? 'SEAT' : 'BRANCH',
    phone: officeNumber(n * 3 + index),
    contactPersons: [
      {
        id: idOn(random, today),
        name: `${random.pick(STAFF_GIVEN)} ${random.pick(STAFF_FAMILY)}`,
        role: random.pick(['GF', 'HR', 'AUSBILDER', 'MEISTER']),
        phone: officeNumber(n * 3 + index),
        ...(random.chance(0.5) ? { email: `kontakt@betrieb-${n}.example` } : {}),
        ...(random.chance(0.4) ? { bestTime: random.pick(TIMES) } : {}),
      },
    ],
  };
}
