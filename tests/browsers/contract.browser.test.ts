import { registerSealedAdapter } from '#lib/store/pouchdb-adapter.ts';
import { createSeal } from '#lib/vault/seal.ts';
import { contract } from '#tests/store/contract.ts';
import { pouchWith, stageOf } from '#tests/store/contract/stage.ts';

const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
  'encrypt',
  'decrypt',
]);
const Pouch = pouchWith((pouch: object) => {
  registerSealedAdapter(pouch, { seal: createSeal(key) });
});

contract('ours, sealed', stageOf(Pouch, 'sealed', { canPurge: true, refusesAttachments: true }));
