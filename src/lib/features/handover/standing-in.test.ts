import { expect, test } from 'vitest';
import { TEST_MENTOR } from '#tests/factories/envelope.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { testEnvelope } from '#tests/factories/envelope.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import { standingIn } from './standing-in.ts';

const [JANA, OMAR] = [testUlid(4, 'M'), testUlid(5, 'M')];
const TODAY = '2026-11-23';

test('gathers the cases of one absence, and leaves out who has just handed a case over', () => {
  const absence = { userId: JANA, until: '2026-12-04' };
  const [first, second, given] = [
    buildMentee({ deputies: [absence] }),
    buildMentee({ deputies: [absence, { userId: OMAR, until: '2026-11-20' }] }),
    buildMentee({ mentorIds: [OMAR], deputies: [{ userId: TEST_MENTOR, until: '2026-11-24' }] }),
  ];
  const handover = {
    ...testEnvelope,
    _id: `handover:${testUlid(1)}`,
    type: 'handover' as const,
    subjectCaseId: given._id.slice('mentee:'.length),
    initials: 'S. H.',
    fromIds: [TEST_MENTOR],
    toIds: [OMAR],
  };
  expect(standingIn([first, second, given], [handover], TODAY)).toEqual([
    {
      key: expect.any(String) as string,
      deputyId: JANA,
      forId: TEST_MENTOR,
      until: '2026-12-04',
      caseIds: [first, second].map(({ _id }) => _id.slice('mentee:'.length)),
    },
  ]);
});
