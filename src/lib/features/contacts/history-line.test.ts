import { expect, it } from 'vitest';
import type { Handover } from '#lib/domain/handover.ts';
import { historyOf } from '#lib/domain/history.ts';
import { testEnvelope, TEST_MENTOR } from '#tests/factories/envelope.ts';
import { lineText } from './history-line.ts';

/** Knows people by what it holds, as the caseload does: its method is of no use apart from it. */
class People {
  readonly members = new Map([[TEST_MENTOR, 'Jana Richter']]);
  readonly employers = { get: () => undefined };
  memberName(id: string): string {
    return this.members.get(id) ?? '';
  }
  mentee(): null {
    return null;
  }
}

it('tells to whom a case was handed over', () => {
  const handover: Handover = {
    ...testEnvelope,
    _id: 'handover:01JDN00000000000000000000A',
    type: 'handover',
    subjectCaseId: '01JDN00000000000000000000B',
    initials: 'S. H.',
    fromIds: [],
    toIds: [TEST_MENTOR],
  };
  const [entry] = historyOf({ contacts: [], tasks: [], placements: [], handovers: [handover] });
  if (!entry) throw new Error('no entry');
  expect(lineText(entry, new People() as unknown as Parameters<typeof lineText>[1]).title).toBe(
    'Übergeben an Jana Richter',
  );
});
