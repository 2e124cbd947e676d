import type { Consent } from '#lib/domain/consent.ts';
import type { AnyDocument } from '#lib/domain/document.ts';
import type { Employer } from '#lib/domain/employer.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { plusDays } from './days.ts';
import type { DemoTrade } from './occupations.ts';
import { recordOf, type DemoContext } from './world.ts';

interface Around {
  employers: readonly Employer[];
  consents: readonly Consent[];
  trade: DemoTrade;
}

/** Some applications, and what went out with them where the mentee agreed to that. */
export function demoApplications(
  context: DemoContext,
  mentee: Mentee,
  { employers, consents, trade }: Around,
): AnyDocument[] {
  const { random, today } = context;
  const caseId = mentee._id.slice('mentee:'.length);
  const c3 = consents.find((one) => one.caseId === caseId && one.purpose === 'C3');
  return Array.from({ length: random.int(1, 3) }).flatMap((): AnyDocument[] => {
    const sentOn = plusDays(today, -random.int(3, 25));
    const employer = random.pick(employers);
    const state = random.pick(['PLANNED', 'SENT', 'CONFIRMED', 'INTERVIEW', 'REFUSED'] as const);
    const application = {
      ...recordOf(context, mentee, 'application', sentOn),
      kind: mentee.mainPath === 'TRAINING' ? ('TRAINING' as const) : ('JOB' as const),
      title: trade.wish,
      kldb: trade.wishKldb,
      employerId: employer._id,
      state,
      ...(state === 'PLANNED' ? { applyUntil: plusDays(today, random.int(12, 40)) } : { sentOn }),
      ...(state === 'INTERVIEW'
        ? { interviewOn: plusDays(today, random.int(9, 20)), interviewTime: '10:00' }
        : {}),
      ...(state === 'REFUSED' ? { answeredOn: plusDays(sentOn, 3) } : {}),
    };
    if (state === 'PLANNED' || !c3) return [application];
    return [
      application,
      {
        ...recordOf(context, mentee, 'sharing', sentOn),
        on: sentOn,
        things: ['CV', 'LETTER'],
        way: 'MAIL',
        employerId: employer._id,
        applicationId: application._id,
        consentId: c3._id,
      },
    ];
  });
}
