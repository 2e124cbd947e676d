import type { Page } from 'playwright-core';

const LINES = 30;

/** Runs something with Chromium's CPU profiler on and prints where the page's time went. */
export async function profiled<T>(page: Page, run: () => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 500 });
  await session.send('Profiler.start');
  const result = await run();
  const { profile } = await session.send('Profiler.stop');
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const own = new Map<string, number>();
  profile.samples?.forEach((id, n) => {
    const frame = nodes.get(id)?.callFrame;
    if (!frame) return;
    const place = frame.url ? ` ${frame.url.split('/').at(-1) ?? ''}:${frame.lineNumber + 1}` : '';
    const name = `${frame.functionName || '(anonymous)'}${place}`;
    own.set(name, (own.get(name) ?? 0) + (profile.timeDeltas?.[n] ?? 0) / 1000);
  });
  const sorted = [...own].sort((a, b) => b[1] - a[1]).slice(0, LINES);
  for (const [name, ms] of sorted) console.error(`${ms.toFixed(1).padStart(9)} ms  ${name}`);
  return result;
}
