import { makeId } from '#lib/domain/id.ts';
import type { Member } from '#lib/domain/member.ts';
import { TEST_MENTOR, testEnvelope } from './envelope.ts';

/** A valid colleague; the mentor of the other factories unless an id is given. */
export function buildMember(fields: Partial<Member> = {}): Member {
  return {
    ...testEnvelope,
    _id: makeId('member', TEST_MENTOR),
    type: 'member',
    name: 'Jana Richter',
    role: 'MENTOR',
    active: true,
    ...fields,
  };
}
