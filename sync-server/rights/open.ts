import { ulid } from 'ulid';
import type { StateDeps } from '../access/routes/state.ts';
import { createCleaning, type Cleaning } from './cleaning.ts';
import { createErasures, type Erasures, type ErasuresDeps } from './erasures.ts';
import { createNotes, type Notes } from './notes.ts';
import { takeReceipts } from './receipts.ts';
import { readRetention } from './retention.ts';

export interface Rights {
  erasures: Erasures;
  notes: Notes;
  cleaning: Cleaning;
  receipts: StateDeps['receipts'];
  retention: StateDeps['retention'];
}

export interface RightsDeps extends Omit<ErasuresDeps, 'newId' | 'cleaning'> {
  onError: (error: unknown) => void;
}

/** Before anybody may ask: nothing of an erased case is shown once more. */
export async function openRights(deps: RightsDeps): Promise<Rights> {
  const cleaning = createCleaning(deps);
  const erasures = createErasures({ ...deps, cleaning, newId: () => ulid(deps.now()) });
  const notes = createNotes({ ...deps, cleaning });
  await erasures.finish();
  for (const project of await deps.store.projects()) await notes.finish(project);
  return {
    erasures,
    notes,
    cleaning,
    receipts: (user, token, marks) => takeReceipts(deps, user, token, marks),
    retention: ({ project }) => (project ? readRetention(deps.store, project.id) : null),
  };
}
