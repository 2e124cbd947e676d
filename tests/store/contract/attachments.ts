import { describe, expect } from 'vitest';
import { brought, refusal, replicated, type Stage } from './pouch.ts';

const file = { 'a.txt': { content_type: 'text/plain', data: 'SGFsbG8=' } };
const refused = { status: 403, name: 'forbidden', problem: 'attachments-refused' };

export const attachments = ({ open, refusesAttachments, test }: Stage): void => {
  describe.runIf(refusesAttachments)('attachments', () => {
    test('are refused with a code, each document by itself', async () => {
      const db = open();
      const rows = await db.bulkDocs([{ _id: 'a', _attachments: file }, { _id: 'b' }]);
      expect(rows).toMatchObject([{ ...refused, id: 'a' }, { ok: true }]);
      expect(await refusal(db.put({ _id: 'a', _attachments: file }))).toMatchObject(refused);
      expect(
        await refusal(db.putAttachment('b2', 'a.txt', 'SGFsbG8=', 'text/plain')),
      ).toMatchObject(refused);
      expect((await db.info()).doc_count).toBe(1);
    });

    test('are not there to be read', async () => {
      const db = open();
      await db.put({ _id: 'a' });
      expect(await refusal(db.getAttachment('a', 'a.txt'))).toMatchObject({ status: 404 });
    });

    test('an empty list of them is nothing', async () => {
      const db = open();
      await db.put({ _id: 'a', _attachments: {} });
      expect(await db.get('a')).not.toHaveProperty('_attachments');
    });

    test('a replicated one is reported as denied, and the others arrive', async () => {
      const db = open();
      const rows = await db.bulkDocs(
        [replicated('a', 1, ['a'], { _attachments: file }), replicated('b', 1, ['b'])],
        brought,
      );
      expect(rows).toMatchObject([{ ...refused, id: 'a' }]);
      expect((await db.get('b'))._rev).toBe('1-b');
    });
  });
};
