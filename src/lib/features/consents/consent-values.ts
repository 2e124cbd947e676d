import {
  CONSENT_PURPOSES,
  type ConsentLanguage,
  type ConsentOffice,
  type ConsentPurpose,
  type ConsentScope,
} from '#lib/domain/catalogues/consents.ts';
import type { Consent } from '#lib/domain/consent.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { CURRENT_VERSION, type ShownTexts } from '#lib/i18n/consents/load.ts';
import { sha256Of, shownText } from '#lib/i18n/consents/shown.ts';
import type { Fields } from '#lib/records/writes.ts';
import { signatureOf, type Stroke } from '#lib/ui/strokes.ts';

/** What stands in the form while answers are taken in; kept as a sealed draft. */
export interface ConsentValues {
  step: number;
  language: ConsentLanguage;
  controller: string;
  interpreter: string;
  place: string;
  answers: Partial<Record<ConsentPurpose, Consent['answer']>>;
  offices: ConsentOffice[];
  scopes: ConsentScope[];
  strokes: Stroke[];
  byWitness: boolean;
  witnessName: string;
  witnessReason: NonNullable<Consent['witness']>['reason'] | '';
}

export const emptyValues = (language: ConsentLanguage, controller: string): ConsentValues => ({
  step: 0,
  language,
  controller,
  interpreter: '',
  place: '',
  answers: {},
  offices: [],
  scopes: [],
  strokes: [],
  byWitness: false,
  witnessName: '',
  witnessReason: '',
});

export const answered = (v: ConsentValues): ConsentPurpose[] =>
  CONSENT_PURPOSES.filter((purpose) => v.answers[purpose]);
export const given = (v: ConsentValues): ConsentPurpose[] =>
  CONSENT_PURPOSES.filter((purpose) => v.answers[purpose] === 'GIVEN');

/** What is missing on a step before the next one may come. */
export function missingOn(step: number, v: ConsentValues): Problem[] {
  if (step === 0 && !v.controller.trim()) return [{ code: 'title-missing', field: 'controller' }];
  if (step === 2) return missingAnswers(v);
  if (step === 3 && given(v).length > 0) {
    if (!v.byWitness)
      return signatureOf(v.strokes) ? [] : [{ code: 'signature-missing', field: 'signature' }];
    if (!v.witnessName.trim()) return [{ code: 'name-missing', field: 'witnessName' }];
    if (!v.witnessReason) return [{ code: 'value-unknown', field: 'witnessReason' }];
  }
  return [];
}

function missingAnswers(v: ConsentValues): Problem[] {
  const found: Problem[] = [];
  if (answered(v).length === 0) found.push({ code: 'value-unknown', field: 'answers' });
  if (v.answers.C3 === 'GIVEN' && v.scopes.length === 0)
    found.push({ code: 'scope-missing', field: 'scopes' });
  if (v.answers.C4 === 'GIVEN' && v.offices.length === 0)
    found.push({ code: 'scope-missing', field: 'offices' });
  return found;
}

/** One record for each answer. `at`: when it was given, ISO 8601. */
export async function consentsOf(
  v: ConsentValues,
  texts: ShownTexts,
  of: { caseId: string; userId: string; at: string },
): Promise<Fields<'consent'>[]> {
  const signature = v.byWitness ? null : signatureOf(v.strokes);
  const controller = v.controller.trim();
  return Promise.all(
    answered(v).map(async (purpose): Promise<Fields<'consent'>> => {
      const answer = v.answers[purpose] ?? 'REFUSED';
      const yes = answer === 'GIVEN';
      return {
        caseId: of.caseId,
        purpose,
        answer,
        givenAt: of.at,
        language: v.language,
        textVersion: CURRENT_VERSION,
        textSha256: await sha256Of(shownText(texts, purpose, controller)),
        controller,
        explainedBy: of.userId,
        ...(v.interpreter.trim() ? { interpreter: v.interpreter.trim() } : {}),
        ...(v.place.trim() ? { place: v.place.trim() } : {}),
        ...(yes && purpose === 'C3' ? { scopes: [...v.scopes] } : {}),
        ...(yes && purpose === 'C4' ? { offices: [...v.offices] } : {}),
        ...(yes && signature ? { signature } : {}),
        ...(yes && v.byWitness && v.witnessReason
          ? { witness: { name: v.witnessName.trim(), reason: v.witnessReason } }
          : {}),
      };
    }),
  );
}
