import { expect, test } from 'vitest';
import { validateDocument } from './document.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { buildEmployer } from '#tests/factories/employer.ts';
import { buildMember } from '#tests/factories/member.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { buildPlacement } from '#tests/factories/placement.ts';
import { buildTask } from '#tests/factories/task.ts';
import { testUlid } from '#tests/factories/ulid.ts';

test.each([
  buildMentee(),
  buildEmployer(),
  buildContact(),
  buildContact({ caseId: undefined, employerId: buildEmployer()._id }),
  buildTask(),
  buildTask({ caseId: testUlid(7) }),
  buildPlacement(),
  buildMember(),
])('every factory builds a document that the schema accepts: $type', (document) => {
  expect(validateDocument({ ...document })).toMatchObject({ ok: true });
});

test('two documents of a factory never share an id', () => {
  expect(buildMentee()._id).not.toBe(buildMentee()._id);
});
