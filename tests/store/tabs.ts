import { expect, test } from 'vitest';
import { freshName, newSeal, openTab, shown } from './opened.ts';

/** Two indexes on one database, as two tabs have; played in Node and in a browser. */
export function tabs(): void {
  test('of 300 interleaved writes of two tabs none is lost', async () => {
    const name = freshName();
    const seal = await newSeal();
    const here = await openTab({ name, seal });
    const there = await openTab({ name, seal });
    const writes = Array.from({ length: 300 }, (_, n) =>
      (n % 2 ? here : there).write([{ _id: `d${String(n)}`, n }], 'local'),
    );
    const rows = (await Promise.all(writes)).flat();
    expect(rows.every(({ ok }) => ok)).toBe(true);
    for (const tab of [here, there]) await expect.poll(() => tab.info().documents).toBe(300);
    expect(here.info().updateSeq).toBe(300);
    expect(shown(there)).toEqual(shown(here));
    expect(shown(await openTab({ name, seal }))).toEqual(shown(here));
  });

  test('of two edits of one revision one is a conflict, in whichever tab', async () => {
    const name = freshName();
    const here = await openTab({ name });
    const [made] = await here.write([{ _id: 'a', n: 0 }], 'local');
    const there = await openTab({ name });
    const _rev = made?.ok ? made.rev : '';
    const rows = await Promise.all([
      here.write([{ _id: 'a', _rev, n: 1 }], 'local'),
      there.write([{ _id: 'a', _rev, n: 2 }], 'local'),
    ]);
    expect(rows.flat().filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('a fold by another tab loses nothing, also while this one writes', async () => {
    const name = freshName();
    const seal = await newSeal();
    const here = await openTab({ name, seal });
    const there = await openTab({ name, seal });
    const work: Promise<unknown>[] = [];
    for (let n = 0; n < 60; n++) {
      work.push(here.write([{ _id: `d${String(n)}`, n }], 'local'));
      if (n % 10 === 0) work.push(there.fold());
    }
    await Promise.all(work);
    await there.fold();
    await expect.poll(() => here.engine.logRows).toBe(0);
    expect(shown(here)).toEqual(shown(there));
    expect(here.info().documents).toBe(60);
    await here.write([{ ...here.get('d7'), _id: 'd7', n: 700 }], 'local');
    await here.fold();
    expect(shown(await openTab({ name, seal }))).toEqual(shown(here));
  });

  test('following a fold says nothing new, and leaves nothing to fold again', async () => {
    const name = freshName();
    const here = await openTab({ name });
    const there = await openTab({ name });
    await here.write([{ _id: 'a' }, { _id: 'b' }], 'local');
    await expect.poll(() => there.info().documents).toBe(2);
    const heard: string[] = [];
    there.subscribe(({ ids }) => heard.push(...ids));
    await here.fold();
    await expect.poll(() => there.engine.logRows).toBe(0);
    expect(heard).toEqual([]);
    for (const { log, page } of there.engine.index.entries.values()) {
      expect(log).toBe(0);
      expect(page).toBeGreaterThan(0);
    }
  });

  test('what one tab destroys, another no longer shows', async () => {
    const name = freshName();
    const here = await openTab({ name });
    const there = await openTab({ name });
    await here.write([{ _id: 'a' }], 'local');
    await expect.poll(() => there.info().documents).toBe(1);
    const heard: boolean[] = [];
    there.subscribe(({ reset }) => heard.push(reset));
    await here.destroy();
    await expect.poll(() => there.all()).toEqual([]);
    expect(heard).toEqual([true]);
    await expect(there.write([{ _id: 'b' }], 'local')).rejects.toMatchObject({ code: 'closed' });
  });

  test('a tab tells its listeners what another tab changed', async () => {
    const name = freshName();
    const here = await openTab({ name });
    const there = await openTab({ name });
    const heard: string[] = [];
    there.subscribe(({ ids, origin }) => heard.push(`${origin} ${ids.join()}`));
    await here.write([{ _id: 'a' }], 'local');
    await expect.poll(() => heard).toEqual(['tab a']);
  });
}
