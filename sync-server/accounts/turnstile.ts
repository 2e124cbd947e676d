/** How many may be inside at once, and how many may wait for them; more are sent away. */
export interface Turnstile {
  /** How to leave again; null for who was sent away. */
  enter(place: string): Promise<(() => void) | null>;
}

interface Place {
  inside: number;
  waiting: (() => void)[];
}

/** One queue a place. */
export function createTurnstile(most: { inside: number; waiting: number }): Turnstile {
  const places = new Map<string, Place>();

  return {
    async enter(name) {
      const place = places.get(name) ?? { inside: 0, waiting: [] };
      places.set(name, place);
      if (place.inside < most.inside) place.inside += 1;
      else if (place.waiting.length >= most.waiting) return null;
      else await new Promise<void>((resolve) => place.waiting.push(resolve));
      return () => {
        // Whoever comes next takes the place over.
        const next = place.waiting.shift();
        if (next) next();
        else place.inside -= 1;
        if (place.inside === 0) places.delete(name);
      };
    },
  };
}
