import idb from 'pouchdb-adapter-idb';
import indexeddb from 'pouchdb-adapter-indexeddb';
import { registerSealedAdapter } from '#lib/store/pouchdb-adapter.ts';
import { createSeal } from '#lib/vault/seal.ts';
import { contract } from './contract.ts';
import { pouchWith, stageOf } from './contract/stage.ts';

const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
  'encrypt',
  'decrypt',
]);
const Pouch = pouchWith(idb, indexeddb, (pouch: object) => {
  registerSealedAdapter(pouch, { seal: createSeal(key) });
});

contract('ours, sealed', stageOf(Pouch, 'sealed', { canPurge: true, refusesAttachments: true }));
const stock = { canPurge: false, refusesAttachments: false };
contract('stock idb', stageOf(Pouch, 'idb', stock));
contract(
  'stock indexeddb',
  stageOf(Pouch, 'indexeddb', {
    canPurge: true,
    refusesAttachments: false,
    knownFaults: [
      'deletes, and lets a deleted document come back as a child of its tombstone',
      'does nothing for a revision that is known',
      'says missing and deleted apart',
      'count their own revisions and refuse an old one',
      'are removed, and start afresh',
      'takes a document out as if it had never been',
    ],
  }),
);
