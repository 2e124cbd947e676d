import 'fake-indexeddb/auto';
import memory from 'pouchdb-adapter-memory';
import { registerSealedAdapter } from '#lib/store/pouchdb-adapter.ts';
import { createSeal } from '#lib/vault/seal.ts';
import { contract } from './contract.ts';
import { pouchWith, stageOf } from './contract/stage.ts';

const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
  'encrypt',
  'decrypt',
]);
const Pouch = pouchWith(
  memory,
  (pouch: object) => {
    registerSealedAdapter(pouch, { seal: createSeal(key) });
  },
  (pouch: object) => {
    registerSealedAdapter(pouch, { adapterName: 'plain' });
  },
);

const ours = { canPurge: true, refusesAttachments: true };
contract('ours, sealed', stageOf(Pouch, 'sealed', ours));
contract('ours, without a seal', stageOf(Pouch, 'plain', ours));
contract(
  'stock memory',
  stageOf(Pouch, 'memory', {
    canPurge: false,
    refusesAttachments: false,
    knownFaults: ['keeps odd ids apart'],
  }),
);
