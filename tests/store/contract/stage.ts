import PouchDB from 'pouchdb-core';
import replication from 'pouchdb-replication';
import { afterEach, test } from 'vitest';
import type { Options, Pouch, Stage } from './pouch.ts';

type Constructor = new (name: string, options: Options) => Pouch;

/** A PouchDB class of its own, so that adapters of two stages do not meet. */
export function pouchWith(...plugins: unknown[]): Constructor {
  const pouch = PouchDB as unknown as { plugin(plugin: unknown): void };
  for (const plugin of [replication, ...plugins]) pouch.plugin(plugin);
  return PouchDB as unknown as Constructor;
}

let count = 0;

export function stageOf(
  Pouch: Constructor,
  adapter: string,
  {
    knownFaults = [],
    ...can
  }: Pick<Stage, 'canPurge' | 'refusesAttachments'> & {
    /** Names of tests that this adapter fails. */
    knownFaults?: string[];
  },
): Stage {
  const opened: { db: Pouch; open: boolean }[] = [];
  const make = (name: string, options: Options): Pouch => {
    const db = new Pouch(name, { adapter, ...options });
    const close = db.close.bind(db);
    const entry = { db, open: true };
    db.close = () => {
      entry.open = false;
      return close();
    };
    opened.push(entry);
    return db;
  };
  afterEach(async () => {
    for (const { db, open } of opened.splice(0)) if (open) await db.destroy();
  });
  return {
    ...can,
    test: (name, body) => {
      if (knownFaults.includes(name)) test.fails(`${name} (it does not)`, body);
      else test(name, body);
    },
    open: (options = {}) => make(`contract-${adapter}-${String(++count)}`, options),
    again: (db, options = {}) => make(db.name, options),
  };
}
