import type { Occupation } from '../domain/occupations.ts';

interface Chosen {
  /** As it was typed. */
  title: string;
  /** The group that is kept, or ''. */
  kldb: string;
  /** Level of requirement, 1 to 4, or ''. */
  level: string;
}

/** Occupations offered at once; the next letter tells more than a longer list. */
const MOST = 4;

/** Occupations of the KldB 2010 for a title, as chips: what is kept, and what else it may be. */
export class OccupationChoice {
  readonly #of: () => Chosen;
  #search = $state.raw<((query: string, limit?: number) => Occupation[]) | null>(null);
  #nameOf = $state.raw<(code: string) => string | null>(() => null);

  constructor(of: () => Chosen) {
    this.#of = of;
    // The table of occupations is heavy; it comes with the sheet, not with the app.
    void import('../domain/occupations.ts').then((table) => {
      this.#search = table.searchOccupations;
      this.#nameOf = table.kldbName;
    });
  }

  readonly #hits: readonly Occupation[] = $derived.by(() => {
    const { title } = this.#of();
    return title.trim().length > 1 ? (this.#search?.(title, MOST) ?? []) : [];
  });
  /** Name of the group that is kept. */
  readonly name: string | null = $derived.by(() => {
    const { kldb } = this.#of();
    return kldb ? this.#nameOf(kldb) : null;
  });
  /** The chip that stands for the group that is kept. */
  readonly picked: string = $derived.by(() => {
    const { kldb, level: kept } = this.#of();
    const hit = this.#hits.find(
      ({ group, level }) =>
        group === kldb && (level === null || kept === '' || String(level) === kept),
    );
    return kldb ? `${kldb} ${hit?.title ?? ''}`.trim() : '';
  });
  readonly options: readonly { value: string; label: string }[] = $derived.by(() => {
    const { kldb } = this.#of();
    const offered = this.#hits.map((hit) => ({ value: chipOf(hit), label: hit.title }));
    if (!kldb || offered.some(({ value }) => value === this.picked)) return offered;
    return [{ value: this.picked, label: this.name ?? kldb }, ...offered];
  });

  /** The occupation behind a chip; null where none was tapped. */
  of(chip: string): Occupation | null {
    return this.#hits.find((hit) => chipOf(hit) === chip) ?? null;
  }
}

const chipOf = ({ group, title }: Occupation): string => `${group} ${title}`;
