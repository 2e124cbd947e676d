import { afterFrame } from '#lib/records/after-frame.ts';

type Rules = typeof import('#lib/domain/placement-attention.ts');

/** Rules that few rows need; they come behind the first drawn list, and rows hear of it. */
class PlacementRules {
  #rules = $state.raw<Rules | null>(null);
  #asked = false;

  load(): void {
    if (this.#asked) return;
    this.#asked = true;
    afterFrame(() => {
      void import('#lib/domain/placement-attention.ts').then((rules) => (this.#rules = rules));
    });
  }

  attention(
    ...of: Parameters<Rules['placementAttention']>
  ): ReturnType<Rules['placementAttention']> {
    return this.#rules?.placementAttention(...of) ?? [];
  }
}
export const placementRules = new PlacementRules();
