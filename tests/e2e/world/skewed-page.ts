import type { Page } from 'playwright-core';
import { withPlace } from './photo.ts';

/** Fields of the pattern, across and down; their colours are far from one another. */
export const PATTERN = { columns: 6, rows: 8, width: 480, height: 680 };
const VIEW = { width: 1_200, height: 900 };

export const colourAt = (column: number, row: number): [number, number, number] => {
  const light = (column + row) % 2 === 0;
  const first = column === 0 && row === 0;
  if (first) return [200, 30, 30];
  return light ? [235, 235, 225] : [30 + column * 12, 60, 40 + row * 16];
};

export interface SkewedPage {
  /** A photo with a place in it. */
  jpeg: Buffer;
  /** Parts of the picture: top left, top right, bottom right, bottom left. */
  corners: { x: number; y: number }[];
}

/** A page with a known pattern on a table, turned away from the camera by the browser's own 3D. */
export async function skewedPage(tab: Page): Promise<SkewedPage> {
  const { columns, rows, width, height } = PATTERN;
  await tab.setViewportSize(VIEW);
  await tab.setContent(
    `<style>
      body { margin: 0; height: 100vh; overflow: hidden; display: grid; place-items: center;
        background: repeating-linear-gradient(94deg, #6b4a2f 0 14px, #5f4128 14px 31px); }
      main { position: relative; width: ${width}px; height: ${height}px; background: #fff;
        transform: perspective(1000px) rotateX(26deg) rotateY(-19deg) rotateZ(8deg);
        display: grid; grid-template: repeat(${rows}, 1fr) / repeat(${columns}, 1fr); }
      i { position: absolute; width: 0; height: 0; }
    </style><main></main>`,
  );
  const colours = Array.from({ length: rows * columns }, (_, at) =>
    colourAt(at % columns, Math.floor(at / columns)),
  );
  const corners = await tab.evaluate((all) => {
    const page = document.querySelector('main');
    if (!page) throw new Error('no page');
    for (const colour of all) {
      const field = document.createElement('div');
      field.style.background = `rgb(${colour.join(',')})`;
      // White between them and around them, as on paper.
      field.style.margin = '11px';
      page.append(field);
    }
    const places = [
      ['left', 'top'],
      ['right', 'top'],
      ['right', 'bottom'],
      ['left', 'bottom'],
    ] as const;
    return places.map((sides) => {
      const mark = document.createElement('i');
      for (const side of sides) mark.style[side] = '0';
      page.append(mark);
      const { x, y } = mark.getBoundingClientRect();
      return { x: x / innerWidth, y: y / innerHeight };
    });
  }, colours);
  const jpeg = await tab.screenshot({ type: 'jpeg', quality: 92 });
  return { jpeg: withPlace(jpeg), corners };
}
