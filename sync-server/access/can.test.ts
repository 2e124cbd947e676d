import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPES } from '#lib/domain/id.ts';
import { ROLES } from '#lib/domain/member.ts';
import { canOpen, canWrite, type Actor, type Place } from './can.ts';

const OWN: Place = { kind: 'project', projectId: 'P' };
const FOREIGN: Place = { kind: 'project', projectId: 'Q' };
const PROGRAMME: Place = { kind: 'programme' };

const actorOf = (role: Actor['role']): Actor => ({ id: 'A', role, projectId: 'P' });

/** Document kinds that a role may write in a place, in the order of the catalogue. */
const writes = (role: Actor['role'], place: Place): string =>
  DOCUMENT_TYPES.filter((type) => canWrite(actorOf(role), place, type)).join(' ');

const CASEWORK =
  'mentee employer vacancy contact task placement handover paper consent profile course recognition ' +
  'goal agreement check permit application sharing funding';

describe('who may open and write what', () => {
  it.each([
    ['MENTOR', OWN, true, CASEWORK],
    ['COORDINATOR', OWN, true, CASEWORK],
    ['PROGRAMME', OWN, false, ''],
    ['ADMIN', OWN, false, ''],
    ['AUDITOR', OWN, false, ''],
    ['MENTOR', FOREIGN, false, ''],
    ['COORDINATOR', FOREIGN, false, ''],
    ['MENTOR', PROGRAMME, true, ''],
    ['COORDINATOR', PROGRAMME, true, ''],
    ['PROGRAMME', PROGRAMME, true, 'article'],
    ['ADMIN', PROGRAMME, true, ''],
    ['AUDITOR', PROGRAMME, false, ''],
  ] as const)('%s in %j: opens %s, writes "%s"', (role, place, opens, written) => {
    expect(canOpen(actorOf(role), place)).toBe(opens);
    expect(writes(role, place)).toBe(written);
  });

  it('nobody without a project opens one', () => {
    for (const role of ROLES) expect(canOpen({ id: 'A', role, projectId: null }, OWN)).toBe(false);
  });
});
