import type { Sequence } from '../engine.ts';
import { badRequest } from '../protocol-error.ts';

/**
 * `N-instance`: the instance names this making of the database. A sequence of another one (deleted
 * and made again, restored) says nothing here, so it counts as the beginning, as in CouchDB.
 */
export interface SequenceFormat {
  write(seq: number): Sequence;
  read(text: Sequence): number;
}

export function sequenceFormat(instance: string): SequenceFormat {
  return {
    write: (seq) => (seq === 0 ? '0' : `${seq}-${instance}`),
    read(text) {
      const match = /^"?(\d{1,15})(?:-([0-9A-Za-z_-]*))?"?$/.exec(text);
      if (!match) throw badRequest("Malformed sequence supplied in 'since' parameter.");
      if (match[2] !== undefined && match[2] !== instance) return 0;
      return Number(match[1]);
    },
  };
}
