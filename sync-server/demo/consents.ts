import type { ConsentPurpose } from '#lib/domain/catalogues/consents.ts';
import type { Consent } from '#lib/domain/consent.ts';
import { parseId } from '#lib/domain/id.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { at, plusDays } from './days.ts';
import { envelopeOn, idOn, type DemoContext } from './world.ts';

export const DEMO_CONTROLLER =
  'Beispielträger gGmbH, Musterweg 1, 02625 Bautzen\nTelefon 03591 000000\nDatenschutzbeauftragte: datenschutz@example.org';

/** SHA-256 of the German texts of 2026-11 with this controller; a test reckons them again. */
export const DEMO_TEXT_SHA256: Record<ConsentPurpose, string> = {
  C1: '897e07a8c2df84f625a33542c703aff67a0c3c18a3421e499ff493c36cce018a',
  C2: 'df51d0aad7865a22d0347a1eaae85920a557b4fa5697aa2f15856a01921629b4',
  C3: 'ade09adedda35c58f2064bc0d89389a696ba7e7333ae4205970f25050f9f7d3f',
  C4: '6a7060282e9509711b5589d2d0d0e7dc6aa52fafdf32778d0d7cbf676d1ebbf6',
  C5: 'a0f6a984154b45f0f74df3626ff952296fa8b64b82e98d1f58809ee7eaf68721',
  C6: '25cb74e4dbf2609f9068e02131d92905de44f1b83518cacd8afeb9ab3eccce8e',
  C7: '3083c196471ce4c0d9ebcc254f4e1e0975b8cb172073fd61d2c8bb49ce1fe67f',
  C8: 'aa7a9df808bce86d9c5dc76139bad1c6d247024240a6ff5dfc859d321ab18581',
};

const SIGNATURES = [
  'M70 190l40 -90l35 95l40 -70l30 60l60 -40l90 -30l120 50',
  'M60 150l60 -40l20 70l50 -90l40 100l70 -60l30 50l110 -70l60 20',
  'M90 200l20 -120l60 10l10 60l-60 20l90 40l60 -80l40 70l130 -40',
] as const;

/** Who is in mentoring has answered; the first ones also wish no more messages, or a photo. */
export function demoConsents(context: DemoContext, mentee: Mentee, n: number): Consent[] {
  if (!mentee.agreementSignedOn) return [];
  const day = mentee.agreementSignedOn < context.today ? mentee.agreementSignedOn : context.today;
  const asked: ConsentPurpose[] = n % 3 === 0 ? ['C1', 'C3', 'C4', 'C7'] : ['C1', 'C7'];
  return [
    ...asked.map((purpose) => demoConsent(context, mentee, { purpose, day, n })),
    ...(n % 4 === 1 ? [demoConsent(context, mentee, { purpose: 'C6', day, n })] : []),
  ];
}

function demoConsent(
  { random, today, project }: DemoContext,
  mentee: Mentee,
  { purpose, day, n }: { purpose: ConsentPurpose; day: string; n: number },
): Consent {
  const caseId = parseId(mentee._id)?.ulid ?? '';
  const mentorId = mentee.mentorIds[0] ?? project.coordinator.id;
  const given = purpose !== 'C6';
  const path = SIGNATURES[n % SIGNATURES.length] ?? '';
  const off = plusDays(day, 30);
  const withdrawn = purpose === 'C7' && n % 5 === 2 && off < today;
  return {
    _id: `consent:${caseId}:${idOn(random, day)}`,
    ...envelopeOn(project.id, mentorId, day),
    type: 'consent',
    caseId,
    purpose,
    answer: given ? 'GIVEN' : 'REFUSED',
    givenAt: at(day, '10:15'),
    language: 'de',
    textVersion: '2026-11',
    textSha256: DEMO_TEXT_SHA256[purpose],
    controller: DEMO_CONTROLLER,
    explainedBy: mentorId,
    ...(purpose === 'C3' ? { scopes: ['PROFILE', 'CV'] } : {}),
    ...(purpose === 'C4' ? { offices: ['JC', 'AA'] } : {}),
    ...(given ? { signature: { width: 600, height: 300, path } } : {}),
    ...(withdrawn ? { withdrawal: { at: at(off, '09:00'), by: mentorId, how: 'PHONE' } } : {}),
  };
}
