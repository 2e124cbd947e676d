import type { LossAnswer } from '#lib/domain/lost-device.ts';
import type { Caseloads } from '../access/caseloads.ts';
import { showLoss, type Loss } from '../accounts/loss.ts';
import type { Person, User } from '../accounts/model.ts';
import type { AccountStore } from '../accounts/store.ts';
import type { Device } from '../accounts/devices.ts';
import type { AuditAction, AuditLog } from '../audit/audit.ts';
import { affectedBy, type Affected } from './affected.ts';

export interface TellDeps {
  audit: AuditLog;
  caseloads: Caseloads;
  store: AccountStore;
  closedCaseDays: number;
}

const TOLD: readonly AuditAction[] = ['case-read', 'case-purged', 'file-read'];
const NOTHING: Affected = { cases: [], records: {}, files: 0 };

/**
 * What was on a lost device. Ids of cases go only to who sees these cases anyhow (and knows their
 * names from the own caseload); everybody else who may mark devices is told how many. It is a
 * disclosure, and told to the log before it is answered.
 */
export async function tellLoss(
  deps: TellDeps,
  user: User,
  { loss, person }: { loss: Loss; person: Person },
): Promise<LossAnswer> {
  const { audit, caseloads, store } = deps;
  const project = person.projectId ? await store.project(person.projectId) : null;
  const theirs = await caseloads.ofProject({ ...person, project });
  await theirs?.index.catchUp();
  const affected = theirs
    ? affectedBy({
        index: theirs.index,
        loss,
        person,
        lines: await audit.by(person.id, TOLD, loss.signedInAt),
        alone: (await devicesOf(store, person.id)) === 1,
        closedCaseDays: deps.closedCaseDays,
      })
    : NOTHING;
  const own = await caseloads.ofProject(user);
  const sight = own && (await own.sight());
  const { cases } = affected;
  const detail = `${loss.id} ${cases.length}`;
  await audit.append([{ action: 'lost-cases-read', actor: user.id, subject: person.id, detail }]);
  const count = (why: string): number => cases.filter((one) => one.why === why).length;
  return {
    loss: showLoss(loss),
    person: { id: person.id, name: person.name, role: person.role },
    project: project?.name ?? '',
    cases: sight && cases.filter(({ id }) => sight.seesCase(id)),
    counts: {
      cases: cases.length,
      handedOver: count('HANDED_OVER'),
      ended: count('ENDED'),
      records: affected.records,
      files: affected.files,
    },
  };
}

async function devicesOf(store: AccountStore, personId: string): Promise<number> {
  const all = await store.kept.list<Device>('device:');
  return all.filter(({ value }) => value.personId === personId).length;
}
