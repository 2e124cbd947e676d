import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Party, World } from '../world/stop.ts';
import { ALL_VIEWS, createWorld, walk, type View } from '../world/walk.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WHOLE = process.env['MAPPE_ACCESSIBILITY'] === 'whole';
const PHONE: View = { size: 'phone', mode: 'dark' };
const DESKTOP: View = { size: 'desktop', mode: 'light' };

/**
 * `npm run test:accessibility` looks at both sizes in both modes; `npm test` at one of the four:
 * from the office at a desktop, from elsewhere at a phone.
 */
function viewsOf(place: 'phone' | 'desktop'): readonly View[] {
  if (WHOLE) return ALL_VIEWS;
  return [place === 'phone' ? PHONE : DESKTOP];
}
/** Milliseconds for what one person sees. */
const LONG = 600_000;

/** Walks these parties through their screens and looks at each stop with axe. */
export function describeAccessibility(
  parties: readonly Party[],
  place: 'phone' | 'desktop' = 'phone',
): void {
  let world: World;

  describe('accessibility of every screen', () => {
    beforeAll(async () => {
      world = await createWorld();
    });
    afterAll(() => world.dispose());

    it.each(parties)(
      'finds nothing where $name is',
      async (party) => {
        const findings: string[] = [];
        await walk(
          world,
          async (page, stop, view) => {
            for (const finding of await examine(page))
              findings.push(`${stop.name}, ${view.size}, ${view.mode}: ${finding}`);
          },
          [party],
          viewsOf(place),
        );
        expect(findings).toEqual([]);
      },
      LONG,
    );
  });
}

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One line for each element that breaks a rule: rule, element, what is wrong. */
async function examine(page: Page): Promise<string[]> {
  // Through the debugger, as the page's own policy forbids foreign scripts.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const options: RunOptions = {
    resultTypes: ['violations'],
    runOnly: { type: 'tag', values: WCAG },
  };
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (given) => (window as unknown as { axe: typeof import('axe-core') }).axe.run(given),
    options,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) =>
        `${id} ${node.target.join(' ')} ${(node.failureSummary ?? '').replace(/\s+/g, ' ')}`,
    ),
  );
}
