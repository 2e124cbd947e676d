import { addDays } from '#lib/domain/day.ts';
import type { AnyDocument } from '#lib/domain/document.ts';
import { makeId } from '#lib/domain/id.ts';
import { buildCaseFile } from '../case-file.ts';
import { buildPlacement } from '../placement.ts';
import { buildTask } from '../task.ts';
import type { Kit } from './kit.ts';

/** Profile, course, goals, permits, applications, placement and tasks of the n-th case. */
export function fullCaseFile(
  kit: Kit,
  n: number,
  caseId: string,
  employerIds: readonly string[],
): AnyDocument[] {
  const day = (offset: number) => addDays(kit.today, offset);
  const own = (daysAgo: number) => ({ ...kit.own(daysAgo), caseId });
  const id = (type: Parameters<typeof makeId>[0], daysAgo: number) =>
    makeId(type, kit.ulid(daysAgo), caseId);
  const employerId = employerIds[n % employerIds.length];
  const records: AnyDocument[] = [
    buildCaseFile('profile', {
      ...own(500),
      _id: makeId('profile', caseId, caseId),
      languages: [
        { id: kit.ulid(500), code: 'ar', native: true },
        { id: kit.ulid(500), code: 'de', level: 'B1', source: 'CERTIFICATE' },
      ],
      education: [
        {
          id: kit.ulid(500),
          type: 'VOCATIONAL',
          country: 'SY',
          institution: 'Höheres Technisches Institut für Kraftfahrzeugmechatronik Aleppo',
          title: 'Kraftfahrzeugmechatronikerin mit Schwerpunkt Nutzfahrzeugtechnik',
          fromYear: 2009,
          toYear: 2012,
          completed: true,
        },
      ],
      experience: [
        {
          id: kit.ulid(500),
          role: 'Werkstattleiterin',
          employer: 'Al-Furat Automotive Maintenance and Industrial Services Company Ltd.',
          fromYear: 2012,
          toYear: 2019,
        },
      ],
      licences: [{ id: kit.ulid(500), class: 'B', issuer: 'THIRD' }],
      mobility: ['OEPNV', 'BIKE'],
      interests: ['mit Holz arbeiten'],
      wishes: [{ id: kit.ulid(500), title: 'Kraftfahrzeugmechatroniker*in', kldb: '252' }],
    }),
    buildCaseFile('course', {
      ...own(300),
      _id: id('course', 300),
      kind: 'BSK_B2',
      provider: 'Volkshochschule Dresdner Heide, Außenstelle Radeberg-Großerkmannsdorf',
      state: 'RUNNING',
      startOn: day(-120),
      endOn: day(20 + (n % 90)),
    }),
    ...[0, 1].map((goal) =>
      buildCaseFile('goal', {
        ...own(200 - goal),
        _id: id('goal', 200 - goal),
        kind: goal === 0 ? 'LANGUAGE' : 'RECOGNITION',
        title:
          goal === 0
            ? 'Deutsch B2'
            : 'Anerkennung als Kraftfahrzeugmechatronikerin durch die IHK FOSA Nürnberg erreichen',
        state: 'RUNNING',
        dueOn: day(60 + n),
        steps: [
          {
            id: kit.ulid(200),
            text:
              goal === 0
                ? 'Zum Einstufungstest anmelden'
                : 'Zeugnis der Fachschule ins Deutsche übersetzen lassen',
            responsible: 'MENTEE',
            dueOn: day(-5 + (n % 40)),
          },
          {
            id: kit.ulid(200),
            text: 'Beratungstermin ausmachen',
            responsible: 'MENTOR',
            doneOn: day(-50),
          },
        ],
      }),
    ),
    buildCaseFile('permit', {
      ...own(400),
      _id: id('permit', 400),
      statusCode: 'AE_25_2_S',
      validUntil: day(30 + n * 5),
      authority: 'Ausländerbehörde des Landkreises Sächsische Schweiz-Osterzgebirge',
    }),
    ...[0, 1, 2].map((sent) =>
      buildCaseFile('application', {
        ...own(90 - sent * 20),
        _id: id('application', 90 - sent * 20),
        title:
          sent === 0
            ? 'Servicekraft'
            : 'Fachkraft für Straßen- und Verkehrstechnik (Quereinstieg, Vollzeit)',
        ...(employerId && sent !== 1 ? { employerId } : { recipient: 'Gasthof Weiß' }),
        state: (['SENT', 'INTERVIEW', 'REFUSED'] as const)[sent] ?? 'SENT',
        sentOn: day(-80 + sent * 20),
        ...(sent === 1 ? { interviewOn: day(n % 20), interviewTime: '10:30' } : {}),
      }),
    ),
    ...tasks(kit, n, caseId),
  ];
  if (n % 2 === 0)
    records.push(
      buildPlacement({
        ...own(150),
        _id: id('placement', 150),
        caseId,
        title: 'Kraftfahrzeugmechatronikerin (Nutzfahrzeugtechnik, Frühschicht)',
        startOn: day(-150 + n * 3),
        ...(employerId ? { employerId } : {}),
      }),
    );
  return records;
}

const TITLES = [
  'Bescheinigung der Sprachschule abholen',
  'Rückruf',
  'Antrag auf Übernahme der Übersetzungs- und Beglaubigungskosten beim Jobcenter Bautzen nachreichen',
];

/** Two open ones around today, four done. */
function tasks(kit: Kit, n: number, caseId: string): AnyDocument[] {
  return [0, 1, 2, 3, 4, 5].map((task) => {
    const written = 20 + task * 30;
    const open = task < 2;
    return buildTask({
      ...kit.own(written),
      _id: makeId('task', kit.ulid(written), caseId),
      caseId,
      title: TITLES[(n + task) % TITLES.length] ?? '',
      dueOn: addDays(kit.today, open ? -6 + ((n * 7 + task * 11) % 45) : -written + 10),
      assigneeId: kit.mentorId,
      state: open ? 'OPEN' : 'DONE',
      ...(open ? {} : { doneAt: `${addDays(kit.today, 8 - written)}T10:00:00.000Z` }),
    });
  });
}
