import { apart } from '#lib/domain/disclosure/blacken.ts';
import type { DisclosureCounts, LiftReason } from '#lib/domain/disclosure/counts.ts';
import { blackPlaces, type Decided, type Passage } from '#lib/domain/disclosure/passages.ts';
import type { Mark } from '#lib/domain/disclosure/party.ts';

/** A place in a text, and what a person decided about it. */
export interface Spot extends Mark {
  black: boolean;
  /** Why it is handed out although it was found to be others'. */
  reason?: LiftReason;
}

interface Looked {
  text: string;
  spots: readonly Spot[];
}

/** What is blackened while a person looks through the texts. Nothing of it is kept but numbers. */
export class Decisions {
  #texts = $state.raw<readonly Looked[]>([]);

  constructor(passages: readonly Passage[]) {
    this.#texts = passages.map(({ text, marks }) => ({
      text,
      spots: marks.map((mark) => ({ ...mark, black: mark.sure })),
    }));
  }

  spotsOf(text: string): readonly Spot[] {
    return this.#texts.find((one) => one.text === text)?.spots ?? [];
  }

  get black(): number {
    return this.#all.filter(({ black }) => black).length;
  }
  get doubtful(): number {
    return this.#all.filter(({ black, sure, reason }) => !black && !sure && !reason).length;
  }

  /** Places in all texts where the very same word stands. */
  alike(text: string, spot: Spot): number {
    const word = text.slice(spot.start, spot.end);
    return this.#count((one, of) => one.black && of.slice(one.start, one.end) === word);
  }

  blacken(text: string, spot: Spot): void {
    this.#change(text, (one) => {
      if (one.start !== spot.start) return one;
      const { start, end, kind, sure } = one;
      return { start, end, kind, sure, black: true };
    });
  }

  /** What a person added is taken away; what was found stays, to be blackened again. */
  lift(text: string, spot: Spot, reason: LiftReason, everywhere = false): void {
    const word = text.slice(spot.start, spot.end);
    for (const of of everywhere ? this.#texts.map((one) => one.text) : [text])
      this.#change(of, (one) => {
        const same = everywhere
          ? of.slice(one.start, one.end) === word
          : one.start === spot.start && of === text;
        if (!same || !one.black) return one;
        return one.kind === 'ADDED' ? null : { ...one, black: false, reason };
      });
  }

  add(text: string, start: number, end: number): void {
    const spot: Spot = { start, end, kind: 'ADDED', sure: true, black: true };
    const others = this.spotsOf(text).filter((one) => one.end <= start || end <= one.start);
    this.#set(text, [...others, spot]);
  }

  get decided(): Decided {
    return blackPlaces(this.#texts);
  }

  counts(of: Pick<DisclosureCounts, 'records' | 'files' | 'filesLeftOut'>): DisclosureCounts {
    const lifted = (reason: LiftReason): number =>
      this.#all.filter((spot) => spot.reason === reason).length;
    return {
      ...of,
      blackened: this.black,
      added: this.#all.filter(({ kind }) => kind === 'ADDED').length,
      liftedSelf: lifted('self'),
      liftedKnown: lifted('known'),
      liftedAgreed: lifted('agreed'),
      liftedOther: lifted('other'),
    };
  }

  get #all(): Spot[] {
    return this.#texts.flatMap(({ spots }) => spots);
  }

  #count(test: (spot: Spot, text: string) => boolean): number {
    return this.#texts.flatMap(({ text, spots }) => spots.filter((spot) => test(spot, text)))
      .length;
  }

  #change(text: string, by: (spot: Spot) => Spot | null): void {
    this.#set(
      text,
      this.spotsOf(text).flatMap((spot) => by(spot) ?? []),
    );
  }

  #set(text: string, spots: readonly Spot[]): void {
    this.#texts = this.#texts.map((one) =>
      one.text === text ? { text, spots: apart(spots) as Spot[] } : one,
    );
  }
}
