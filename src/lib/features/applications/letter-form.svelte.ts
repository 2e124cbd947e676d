import type { Application } from '#lib/domain/application.ts';
import type { Employer } from '#lib/domain/employer.ts';
import { addressedPerson } from '#lib/domain/person-name.ts';
import type { Problem, Result } from '#lib/domain/problem.ts';
import { de } from '#lib/i18n/de/letter.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import { inForm } from './cv-form.ts';
import {
  blocksIn,
  letterBlocks,
  toggleBlock,
  usualBody,
  type BlockId,
  type LetterBlock,
  type LetterSources,
} from './letter-blocks.ts';
import { greetingOf, siteOf, subjectOf, usualPerson, type Said } from './letter.ts';

/** What stands in the form of a letter; kept as a sealed draft. */
export interface LetterValues extends Said {
  body: string;
}
export interface LetterAround extends Omit<LetterSources, 'application'> {
  caseload: Caseload;
  application: Application;
  employer: Employer | null;
}

/** The cover letter of an application while it is written: what was kept, or what is suggested. */
export class LetterForm {
  values: LetterValues;
  problems = $state.raw<readonly Problem[]>([]);
  busy = $state(false);
  readonly draftKey: string;
  /** The record that it was filled from, or last written as. */
  seen: Application;
  readonly blocks: readonly LetterBlock[];
  readonly #around: LetterAround;
  /** The day that is not kept: where nobody said another, a letter is of today. */
  readonly #usualDay: string;
  #untouched = $state('');

  constructor(
    around: LetterAround,
    draft: LetterValues | null = null,
    seen: Application | null = null,
  ) {
    const { application } = around;
    this.#around = around;
    this.seen = seen ?? application;
    this.blocks = letterBlocks(around);
    this.#usualDay = application.sentOn ?? around.today;
    const fresh = this.#fresh();
    this.#untouched = JSON.stringify(fresh);
    this.values = $state({ ...fresh, ...draft });
    const [, caseId = '', ulid = ''] = application._id.split(':');
    this.draftKey = `letter/${caseId}/${ulid}`;
  }

  #fresh(): LetterValues {
    const { application, employer, mentee, profile } = this.#around;
    const { letterHead: head, letter } = application;
    const known = usualPerson(application, siteOf(application, employer));
    const person = head?.person ?? known?.name ?? '';
    const salutation = head?.salutation ?? addressedPerson(person).salutation ?? 'NONE';
    return {
      person,
      salutation,
      greeting: head?.greeting ?? greetingOf(person, salutation),
      subject: head?.subject ?? subjectOf(application, (title) => inForm(title, mentee)),
      on: head?.on ?? this.#usualDay,
      enclosures: head?.enclosures ?? usualEnclosures(profile),
      body: letter ?? usualBody(this.blocks),
    };
  }

  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#untouched;
  }
  /** Whether the application holds this letter, word for word. */
  get kept(): boolean {
    return !this.dirty && this.#around.application.letter !== undefined;
  }
  get blocksIn(): BlockId[] {
    return blocksIn(this.values.body, this.blocks);
  }

  startAnew(): void {
    Object.assign(this.values, JSON.parse(this.#untouched) as LetterValues);
    this.problems = [];
  }

  toggle(id: BlockId): void {
    this.values.body = toggleBlock(this.values.body, id, this.blocks);
  }

  /** Another person is greeted anew, as the name says. */
  takePerson(person: string): void {
    this.values.person = person;
    this.takeSalutation(addressedPerson(person).salutation ?? 'NONE');
  }
  takeSalutation(salutation: Said['salutation']): void {
    const { values } = this;
    values.salutation = salutation;
    values.greeting = greetingOf(values.person, salutation);
  }

  /** Writes the letter to its application; resolves after it is durable on this device. */
  async save(): Promise<Result<Application, readonly Problem[]>> {
    const { body, on, ...said } = $state.snapshot(this.values);
    this.busy = true;
    try {
      const head = { ...said, on: on && on !== this.#usualDay ? on : undefined };
      const result = await this.#around.caseload.update<'application'>(
        this.#around.application._id,
        { letter: body, letterHead: head },
        this.seen,
      );
      this.problems = result.ok ? [] : result.problem;
      if (result.ok) {
        this.seen = result.value;
        this.#around.application = result.value;
        this.#untouched = JSON.stringify({ ...said, on, body } satisfies LetterValues);
      }
      return result;
    } finally {
      this.busy = false;
    }
  }
}

function usualEnclosures(profile: LetterSources['profile']): string {
  const proved = profile?.experience?.some(({ reference }) => reference) ?? false;
  const certified = profile?.education?.some(
    ({ certificate }) => certificate !== undefined && certificate !== 'NONE',
  );
  const { cv, references } = de.usualEnclosures;
  return proved || certified ? `${cv}\n${references}` : cv;
}
