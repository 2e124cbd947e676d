import 'fake-indexeddb/auto';
import { onTestFinished } from 'vitest';
import { memoryDocuments } from '#tests/doubles/memory-documents.ts';
import { leavesContract } from './leaves.ts';
import { freshName, newSeal, openTab } from './opened.ts';

leavesContract('the sealed store', async (options) =>
  openTab({ name: freshName(), seal: await newSeal(), ...options }),
);

leavesContract('the memory double', ({ now } = {}) => {
  const documents = memoryDocuments('memory', now);
  onTestFinished(() => documents.close());
  return Promise.resolve(documents);
});

leavesContract('the sealed store, opened again after each write', async (options) => {
  const name = freshName();
  const seal = await newSeal();
  const written = await openTab({ name, seal, ...options });
  const read = await openTab({ name, seal, ...options });
  return new Proxy(read, {
    get(target, field) {
      const of = WRITES.has(String(field)) ? written : target;
      const value: unknown = Reflect.get(of, field, of);
      if (typeof value !== 'function') return value;
      if (of === target) return value.bind(target) as unknown;
      return async (...given: unknown[]) => {
        const answer: unknown = await Reflect.apply(value, written, given);
        await written.fold();
        await target.engine.catchUp();
        return answer;
      };
    },
  });
});

const WRITES = new Set(['write', 'acknowledge', 'unacknowledge', 'purgeGroup']);
