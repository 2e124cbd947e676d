import { openPhoto, type Photo } from './photo.ts';
import { inset, isPage, turned, withCorner, type Corner, type Point, type Quad } from './quad.ts';

/** Where the corners lie before anybody has set them, in parts from the sides. */
const MARGIN = 0.08;

/** A photo and what a person does with it before it is kept. */
export class Straightening {
  /** Undefined until it is open; null where it is no picture. */
  photo = $state.raw<Photo | null | undefined>();
  /** Corners in parts of the picture as it is shown. */
  quad = $state.raw<Quad>(inset(MARGIN));
  /** Quarter turns with the clock. */
  turns = $state(0);
  /** Whether the corners were found by themselves, and nobody has moved one since. */
  found = $state(false);
  busy = $state(false);
  readonly shown = $derived(this.photo?.shown(this.turns));
  readonly fits = $derived(isPage(this.quad));
  #closed = false;

  async open(file: Blob): Promise<void> {
    const photo = await openPhoto(file);
    if (this.#closed) {
      photo?.close();
      return;
    }
    const suggested = photo?.suggested();
    if (suggested) {
      this.quad = suggested;
      this.found = true;
    }
    this.photo = photo;
  }

  turn(): void {
    this.turns = (this.turns + 1) % 4;
    this.quad = turned(this.quad);
  }

  move(corner: Corner, to: Point): void {
    this.quad = withCorner(this.quad, corner, to);
    this.found = false;
  }

  /** The page alone, or the picture as it is turned; null where the browser could not draw it. */
  async taken(how: 'page' | 'whole'): Promise<Blob | null> {
    const { photo } = this;
    if (!photo || this.busy) return null;
    this.busy = true;
    try {
      return await photo.taken(this.turns, how === 'page' ? this.quad : null);
    } finally {
      this.busy = false;
    }
  }

  close(): void {
    this.#closed = true;
    this.photo?.close();
    this.photo = undefined;
  }
}
