import type { AgreedGoal } from '#lib/domain/agreement.ts';
import { signedPatch, type AgreementEffect } from '#lib/domain/agreement-effect.ts';
import type { ConsentLanguage } from '#lib/domain/catalogues/consents.ts';
import type { Consent } from '#lib/domain/consent.ts';
import type { Goal } from '#lib/domain/goal.ts';
import { inOrder, isOpen } from '#lib/domain/goal-progress.ts';
import { parseId } from '#lib/domain/id.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { AGREEMENT_VERSION, type AgreementTexts } from '#lib/i18n/agreement/load.ts';
import { agreementText, type AgreedContent } from '#lib/i18n/agreement/shown.ts';
import { sha256Of } from '#lib/i18n/consents/shown.ts';
import type { Together } from '#lib/records/together.ts';
import type { Fields } from '#lib/records/writes.ts';
import { signatureOf, type Stroke } from '#lib/ui/strokes.ts';

export const SIGNING_WAYS = ['SCREEN', 'WITNESS', 'PAPER'] as const;
export type SigningWay = (typeof SIGNING_WAYS)[number];

/** What stands in the flow until it is signed; kept as a sealed draft. */
export interface AgreementValues {
  step: number;
  /** Ids of open goals that are not part of it. */
  left: string[];
  mainPath: NonNullable<Mentee['mainPath']> | '';
  language: ConsentLanguage;
  controller: string;
  interpreter: string;
  place: string;
  /** What was shown when the text was gone through; only that is signed. */
  shown: AgreedContent | null;
  way: SigningWay;
  mentee: Stroke[];
  mentor: Stroke[];
  guardianName: string;
  guardian: Stroke[];
  withGuardian: boolean;
  witnessName: string;
  witnessReason: NonNullable<Consent['witness']>['reason'] | '';
  paperPlace: string;
  paperOn: string;
}

export function emptyAgreement(of: {
  language: ConsentLanguage;
  controller: string;
  mainPath: Mentee['mainPath'];
  withGuardian: boolean;
  today: string;
}): AgreementValues {
  return {
    step: 0,
    left: [],
    mainPath: of.mainPath ?? '',
    language: of.language,
    controller: of.controller,
    interpreter: '',
    place: '',
    shown: null,
    way: 'SCREEN',
    mentee: [],
    mentor: [],
    guardianName: '',
    guardian: [],
    withGuardian: of.withGuardian,
    witnessName: '',
    witnessReason: '',
    paperPlace: '',
    paperOn: of.today,
  };
}

/** The goals that are agreed upon, as they are now. */
export function agreedGoals(goals: readonly Goal[], left: readonly string[]): AgreedGoal[] {
  return inOrder(goals.filter((goal) => isOpen(goal) && !left.includes(goal._id))).map(
    ({ _id, kind, title, text, dueOn, responsible, steps = [] }) => ({
      goalId: parseId(_id)?.ulid ?? '',
      kind,
      title,
      ...(text ? { text } : {}),
      ...(dueOn ? { dueOn } : {}),
      responsible,
      ...(steps.length > 0 ? { steps: steps.map((step) => ({ ...step })) } : {}),
    }),
  );
}

/** What would be signed now. */
export function contentOf(
  v: AgreementValues,
  of: { goals: readonly Goal[]; menteeName: string; mentorName: string; today: string },
): AgreedContent {
  const { menteeName, mentorName } = of;
  return {
    signedOn: v.way === 'PAPER' && v.paperOn ? v.paperOn : of.today,
    ...(v.place.trim() ? { place: v.place.trim() } : {}),
    ...(menteeName ? { menteeName } : {}),
    ...(mentorName ? { mentorName } : {}),
    controller: v.controller.trim(),
    ...(v.mainPath ? { mainPath: v.mainPath } : {}),
    goals: agreedGoals(of.goals, v.left),
  };
}

/** Whether what was shown is still what would be signed; the day of a paper may be put right. */
export function isStillShown(shown: AgreedContent | null, now: AgreedContent): boolean {
  return (
    shown !== null &&
    JSON.stringify({ ...shown, signedOn: '' }) === JSON.stringify({ ...now, signedOn: '' })
  );
}

/** What is missing on a step before the next one may come. */
export function missingOn(
  step: number,
  v: AgreementValues,
  now: AgreedContent,
  today: string,
): Problem[] {
  if (step === 0) return now.goals.length > 0 ? [] : [{ code: 'value-unknown', field: 'goals' }];
  if (step === 1) return now.controller ? [] : [{ code: 'entry-missing', field: 'controller' }];
  return step === 3 ? missingSignatures(v, today) : [];
}

const UNSIGNED = 'signature-missing' as const;

function missingSignatures(v: AgreementValues, today: string): Problem[] {
  const found: Problem[] = [];
  if (v.way === 'PAPER') {
    if (!v.paperPlace.trim()) found.push({ code: 'entry-missing', field: 'paperPlace' });
    if (!v.paperOn || v.paperOn > today) found.push({ code: 'date-invalid', field: 'paperOn' });
    return found;
  }
  if (v.way === 'SCREEN' && !signatureOf(v.mentee)) found.push({ code: UNSIGNED, field: 'mentee' });
  if (v.way === 'WITNESS' && !v.witnessName.trim())
    found.push({ code: 'name-missing', field: 'witnessName' });
  if (v.way === 'WITNESS' && !v.witnessReason)
    found.push({ code: 'value-unknown', field: 'witnessReason' });
  if (v.withGuardian && v.guardian.length > 0 && !v.guardianName.trim())
    found.push({ code: 'name-missing', field: 'guardianName' });
  if (!signatureOf(v.mentor)) found.push({ code: UNSIGNED, field: 'mentor' });
  return found;
}

/** The record of what was shown and signed. */
export async function agreementOf(
  v: AgreementValues,
  texts: AgreementTexts,
  agreed: AgreedContent,
  of: { caseId: string; userId: string },
): Promise<Fields<'agreement'>> {
  const onScreen = v.way !== 'PAPER';
  const mentee = v.way === 'SCREEN' ? signatureOf(v.mentee) : null;
  const mentor = onScreen ? signatureOf(v.mentor) : null;
  const guardian = onScreen && v.withGuardian ? signatureOf(v.guardian) : null;
  const guardianName = v.withGuardian ? v.guardianName.trim() : '';
  return {
    caseId: of.caseId,
    ...agreed,
    textVersion: AGREEMENT_VERSION,
    textSha256: await sha256Of(agreementText(texts, agreed)),
    language: texts.help?.language ?? 'de',
    ...(v.interpreter.trim() ? { interpreter: v.interpreter.trim() } : {}),
    mentorId: of.userId,
    ...(mentee ? { menteeSignature: mentee } : {}),
    ...(mentor ? { mentorSignature: mentor } : {}),
    ...(guardianName ? { guardianName } : {}),
    ...(guardian ? { guardianSignature: guardian } : {}),
    ...(v.way === 'WITNESS' && v.witnessReason
      ? { witness: { name: v.witnessName.trim(), reason: v.witnessReason } }
      : {}),
    ...(onScreen ? {} : { paperPlace: v.paperPlace.trim() }),
  };
}

/** The agreement and what follows for its case, in one transaction. */
export function signing(fields: Fields<'agreement'>, effect: AgreementEffect): Together {
  const { signedOn, mainPath } = fields;
  return {
    records: [{ type: 'agreement', fields }],
    changes: [
      {
        id: `mentee:${fields.caseId}`,
        patch: (now) =>
          now.type === 'mentee' ? signedPatch(now, { signedOn, mainPath, effect }) : null,
      },
    ],
  };
}
