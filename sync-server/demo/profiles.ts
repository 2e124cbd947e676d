import { parseId } from '#lib/domain/id.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import type { Education, LanguageSkill, Profile } from '#lib/domain/profile.ts';
import type { DemoTrade } from './occupations.ts';
import { envelopeOn, idOn, type DemoContext } from './world.ts';

/** Levels that a certificate of Goethe proves. */
const CERTIFIED = ['A1', 'A2', 'B1', 'B2', 'C1'];

/** What a person can do and wants, as two or three talks bring it together. */
export function demoProfile(context: DemoContext, mentee: Mentee, trade: DemoTrade): Profile {
  const { random, today, project } = context;
  const caseId = parseId(mentee._id)?.ulid ?? '';
  const day = mentee.agreementSignedOn ?? today;
  const year = Number(today.slice(0, 4));
  const id = () => idOn(random, day);
  const country = mentee.nationalities?.[0];
  const from = country ? { country } : {};
  const till = year - random.int(2, 5);
  const years = random.int(2, 9);
  return {
    _id: `profile:${caseId}:${caseId}`,
    ...envelopeOn(project.id, mentee.mentorIds[0] ?? project.coordinator.id, day),
    type: 'profile',
    caseId,
    languages: languagesOf(context, mentee, id),
    literacy: random.pick(['LITERATE', 'LITERATE', 'SECOND_SCRIPT']),
    education: educationOf(trade, { id, from, till: till - years, random }),
    schoolLeaving: random.pick(['RSA', 'HSA', 'UNKNOWN', 'AHR']),
    qualificationLevel: 'Q1',
    experience: [
      {
        id: id(),
        ...from,
        role: trade.learnt,
        kldb: trade.kldb,
        fromYear: till - years,
        toYear: till,
        years,
        duties: trade.duties,
        reference: random.chance(0.4),
      },
    ],
    licences: random.chance(0.4)
      ? [{ id: id(), class: 'B', issuer: random.pick(['DE', 'THIRD'] as const) }]
      : [],
    mobility: random.chance(0.5) ? ['OEPNV', 'BIKE'] : ['OEPNV'],
    maxCommuteMinutes: random.pick([30, 45, 60]),
    availability: { hoursPerWeek: random.pick([20, 30, 40]), shifts: random.chance(0.5) },
    ...(random.chance(0.4)
      ? { childrenCount: random.int(1, 3), childcareNeeded: random.chance(0.5) }
      : {}),
    interests: [...trade.interests],
    wishes: [{ id: id(), title: trade.wish, kldb: trade.wishKldb }],
    strengths: trade.strengths,
  };
}

function languagesOf(
  { random, today }: DemoContext,
  mentee: Mentee,
  id: () => string,
): LanguageSkill[] {
  const { preferredLanguage: own, germanLevel: level } = mentee;
  const certified = level !== undefined && CERTIFIED.includes(level) && random.chance(0.6);
  return [
    ...(own ? [{ id: id(), code: own, native: true }] : []),
    {
      id: id(),
      code: 'de',
      ...(level === undefined ? {} : { level }),
      source: certified ? 'CERTIFICATE' : 'MENTOR_ESTIMATE',
      assessedOn: mentee.agreementSignedOn ?? today,
      ...(certified ? { certificate: `GOETHE_${level}`, certificateSeen: true } : {}),
    },
  ];
}

function educationOf(
  trade: DemoTrade,
  at: {
    id: () => string;
    from: { country?: string };
    till: number;
    random: DemoContext['random'];
  },
): Education[] {
  const { id, from, till, random } = at;
  return [
    { id: id(), type: 'SCHOOL', ...from, title: 'Schule', years: random.int(8, 12) },
    {
      id: id(),
      type: 'VOCATIONAL',
      ...from,
      title: trade.learnt,
      kldb: trade.kldb,
      fromYear: till - 3,
      toYear: till,
      years: 3,
      completed: true,
      certificate: random.pick(['ORIGINAL', 'COPY', 'TRANSLATED', 'NONE']),
    },
  ];
}
