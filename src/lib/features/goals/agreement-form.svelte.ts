import { admissionStanding } from '#lib/domain/admission/standing.ts';
import { effectOf, type AgreementEffect } from '#lib/domain/agreement-effect.ts';
import { spokenName } from '#lib/domain/mentee-name.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { underAge } from '#lib/domain/under-age.ts';
import type { AgreementTexts } from '#lib/i18n/agreement/load.ts';
import type { AgreedContent } from '#lib/i18n/agreement/shown.ts';
import { consentLanguageFor } from '#lib/i18n/consents/languages.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import { lastController } from '#lib/records/last-controller.ts';
import {
  agreementOf,
  contentOf,
  emptyAgreement,
  isStillShown,
  missingOn,
  signing,
  type AgreementValues,
} from './agreement-values.ts';

export const agreementDraftKey = (caseId: string): string => `agreement/${caseId}`;

interface Around {
  caseload: Caseload;
  caseId: string;
  mentee: Mentee;
  user: { id: string; name: string };
  /** Reactive, as the flow may be left open over midnight. */
  today: () => string;
  draft: AgreementValues | null;
}

/** An agreement while it is made, step by step. */
export class AgreementForm {
  values: AgreementValues;
  problems = $state.raw<readonly Problem[]>([]);
  busy = $state(false);
  readonly age: 'yes' | 'no' | 'maybe';
  readonly #of: Around;
  readonly #untouched: string;

  constructor(of: Around) {
    this.#of = of;
    const { mentee, caseload } = of;
    this.age = underAge(mentee, of.today());
    const fresh = emptyAgreement({
      language: consentLanguageFor(mentee.preferredLanguage),
      controller: lastController(caseload),
      mainPath: mentee.mainPath,
      withGuardian: this.age === 'yes',
      today: of.today(),
    });
    this.#untouched = JSON.stringify(fresh);
    this.values = $state(of.draft ?? fresh);
  }

  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#untouched;
  }

  /** What would be signed now; follows the goals. */
  get content(): AgreedContent {
    const { caseload, caseId, user, today } = this.#of;
    const mentee = caseload.mentee(caseId) ?? this.#of.mentee;
    return contentOf(this.values, {
      goals: caseload.ofCase('goal', caseId),
      menteeName: spokenName(mentee),
      mentorName: caseload.memberName(user.id) || user.name,
      today: today(),
    });
  }

  /** The text must be gone through again: something in it is not what was shown. */
  get stale(): boolean {
    return this.values.step === 3 && !isStillShown(this.values.shown, this.content);
  }

  get effect(): AgreementEffect {
    const { caseload, caseId, today } = this.#of;
    const mentee = caseload.mentee(caseId) ?? this.#of.mentee;
    const consents = caseload.consentsOfCase(caseId);
    const checks = caseload.ofCase('check', caseId);
    const agreements = caseload.ofCase('agreement', caseId);
    const { outcome } = admissionStanding({ mentee, checks, consents, agreements }, today());
    return effectOf(mentee, { outcome, consents }, today());
  }

  /** Goes on where nothing is missing; true if it did. */
  next(): boolean {
    const { values, content } = this;
    this.problems = missingOn(values.step, values, content, this.#of.today());
    if (this.problems.length > 0) return false;
    if (values.step === 2) this.#show(content);
    values.step += 1;
    return true;
  }

  back(): void {
    this.problems = [];
    this.values.step -= 1;
  }

  /** All in one transaction; true once it is durable on this device. */
  async save(texts: AgreementTexts): Promise<boolean> {
    const { values, content } = this;
    const { caseload, caseId, user, today } = this.#of;
    this.problems = [0, 1, 3].flatMap((step) => missingOn(step, values, content, today()));
    if (this.problems.length > 0 || this.busy || this.stale) return false;
    this.busy = true;
    try {
      const signed = $state.snapshot(values);
      const fields = await agreementOf(signed, texts, content, { caseId, userId: user.id });
      const saved = await caseload.together(signing(fields, this.effect));
      if (!saved.ok) this.problems = saved.problem;
      return saved.ok;
    } finally {
      this.busy = false;
    }
  }

  /** What is signed is what was shown: a signature under another text is none. */
  #show(content: AgreedContent): void {
    if (!isStillShown(this.values.shown, content))
      Object.assign(this.values, { mentee: [], mentor: [], guardian: [] });
    this.values.shown = content;
  }
}
