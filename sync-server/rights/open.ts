import { ulid } from 'ulid';
import type { StateDeps } from '../access/routes/state.ts';
import { createErasures, type Erasures, type ErasuresDeps } from './erasures.ts';
import { takeReceipts } from './receipts.ts';

export interface Rights {
  erasures: Erasures;
  receipts: StateDeps['receipts'];
}

/** Before anybody may ask: nothing of an erased case is shown once more. */
export async function openRights(deps: Omit<ErasuresDeps, 'newId'>): Promise<Rights> {
  const erasures = createErasures({ ...deps, newId: () => ulid(deps.now()) });
  await erasures.finish();
  return {
    erasures,
    receipts: (user, token, marks) => takeReceipts(deps, user, token, marks),
  };
}
