import { berlinDay } from '#lib/domain/berlin-day.ts';
import { addDays } from '#lib/domain/day.ts';
import { giversOf, handOver, handsOf, withDeputy } from '#lib/domain/handover-steps.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import type { StoredDocument } from '#lib/store/documents.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { byId, menteesOf, pick, type Play } from './play.ts';
import type { Step } from './scenario.ts';
import { decideFirst } from './deciding.ts';
import { loseWithBackup } from './losing.ts';
import { writeAsStock } from './stock.ts';
import type { Device } from './world/device.ts';

const HOUR = 3_600_000;
/** Fields of a mentee that take any text. */
const TEXTS = ['note', 'nameNative'] as const;

/** Does one step as far as it can be done; a person cannot hand over what is not there. */
export async function perform(play: Play, step: Step): Promise<void> {
  const { devices, world, clock } = play;
  const device = pick(devices, step.who);
  const other = pick(devices, step.other);
  if (!device || !other) return;
  switch (step.kind) {
    case 'create-mentee':
      return createMentee(play, device);
    case 'create-contact':
      return createContact(play, device, step);
    case 'edit':
      return editText(play, device, step, pick(TEXTS, step.how) ?? 'note');
    case 'edit-same-field':
      await editText(play, device, step, 'note');
      clock.pass(1_000);
      return editText(play, other, step, 'note');
    case 'add-phone':
      return addPhone(play, device, step);
    case 'delete':
      return setDeleted(play, device, step, new Date(clock.now()).toISOString());
    case 'restore-record':
      return setDeleted(play, device, step, undefined);
    case 'hand-over':
      return handCaseOver(play, device, other, step);
    case 'deputise':
      return deputise(play, device, other, step);
    case 'go-offline':
      device.network.online = false;
      return;
    case 'come-online':
      device.network.online = true;
      return sync(device);
    case 'sync':
      return sync(device);
    case 'sync-together':
      await Promise.all([sync(device), device === other ? null : sync(other)]);
      return;
    case 'lose-request':
    case 'lose-response':
    case 'duplicate':
      device.network.plan(step.kind, 1 + (step.how % 6));
      return sync(device);
    case 'arrive-late':
      return device.network.deliverLate();
    case 'server-restart':
      return world.restart();
    case 'server-backup':
      return world.backUp();
    case 'server-restore':
      if (await world.restore()) await loseWithBackup(play);
      return;
    case 'old-client':
      return writeAsStock(play, device, step);
    case 'time-passes':
      clock.pass((step.how % 3 === 0 ? 26 : 1) * HOUR);
      return;
    case 'coordinator-decides':
      return decideFirst(play);
  }
}

async function sync(device: Device): Promise<void> {
  await device.cycle();
}

/** Saves what a screen would save, and remembers it. */
async function save(
  { edits, clock }: Play,
  device: Device,
  before: StoredDocument | null,
  changed: Record<string, unknown>,
): Promise<void> {
  const written = {
    ...before,
    ...changed,
    updatedAt: new Date(clock.now()).toISOString(),
    updatedBy: device.person.id,
  };
  const body = Object.fromEntries(
    Object.entries(written).filter(([, value]) => value !== undefined),
  ) as Record<string, unknown> & { _id: string };
  const rev = await device.save(body);
  if (!rev) throw new Error('a device alone with its store was refused');
  const { _id: id } = body;
  const history = device.documents.history(id, rev);
  const by = device.name;
  edits.push({ id, rev, history, changed, body, by, unrecoverable: false });
}

const envelopeOf = ({ template, clock }: Play, { person }: Device) => {
  const at = new Date(clock.now()).toISOString();
  return {
    projectId: template.projectId,
    createdAt: at,
    createdBy: person.id,
    updatedAt: at,
    updatedBy: person.id,
  };
};

async function createMentee(play: Play, device: Device): Promise<void> {
  const mentors = play.template.people.filter(({ role }) => role === 'MENTOR');
  const { person } = device;
  const mentorIds = [person.role === 'MENTOR' ? person.id : (mentors[0]?.id ?? '')];
  const fields = { ...envelopeOf(play, device), mentorIds, note: play.newValue() };
  await save(play, device, null, {
    ...buildMentee({ ...fields, _id: `mentee:${play.newUlid()}` }),
  });
}

async function createContact(play: Play, device: Device, { what }: Step): Promise<void> {
  const mentee = pick(menteesOf(device), what);
  if (!mentee) return;
  const caseId = mentee._id.slice('mentee:'.length);
  await save(play, device, null, {
    ...buildContact({
      ...envelopeOf(play, device),
      _id: `contact:${caseId}:${play.newUlid()}`,
      caseId,
      mentorId: device.person.id,
      note: play.newValue(),
    }),
  });
}

/** A mentee or a contact that is on the device. */
function record(device: Device, { what }: Step): StoredDocument | undefined {
  const { documents } = device;
  return pick([...documents.all('mentee'), ...documents.all('contact')].sort(byId), what);
}

async function editText(
  play: Play,
  device: Device,
  step: Step,
  field: (typeof TEXTS)[number],
): Promise<void> {
  const before = record(device, step);
  if (!before) return;
  const name = before.type === 'contact' ? 'note' : field;
  await save(play, device, before, { [name]: play.newValue() });
}

async function addPhone(play: Play, device: Device, { what }: Step): Promise<void> {
  const before = pick(menteesOf(device), what);
  const phones = before?.phones ?? [];
  if (!before || phones.length > 8) return;
  const number = `+49351${String(1_000_000 + play.edits.length)}`;
  await save(play, device, before as unknown as StoredDocument, {
    phones: [...phones, { number }],
  });
}

async function setDeleted(
  play: Play,
  device: Device,
  step: Step,
  deletedAt: string | undefined,
): Promise<void> {
  const before = record(device, step);
  if (before && (before.deletedAt === undefined) !== (deletedAt === undefined))
    await save(play, device, before, { deletedAt });
}

const today = ({ clock }: Play) => berlinDay(clock.now());

/** As the person's app would offer it: own parts only, but for the coordinator. */
function givable(device: Device, { what }: Step): { mentee: Mentee; fromIds: string[] } | null {
  const { id, role } = device.person;
  const mentee = pick(menteesOf(device), what);
  if (!mentee) return null;
  const fromIds = [...giversOf(mentee, { id, coordinates: role === 'COORDINATOR' })];
  return fromIds.length > 0 ? { mentee, fromIds } : null;
}

function mentorId(play: Play, device: Device, { how }: Step): string {
  if (device.person.role === 'MENTOR') return device.person.id;
  return pick(
    play.template.people.filter(({ role }) => role === 'MENTOR'),
    how,
  )?.id as string;
}

async function handCaseOver(play: Play, device: Device, other: Device, step: Step): Promise<void> {
  const given = givable(device, step);
  if (!given) return;
  const { mentee, fromIds } = given;
  const hands = handsOf(mentee, { fromIds, toIds: [mentorId(play, other, step)] });
  if (!hands) return;
  await save(play, device, mentee as unknown as StoredDocument, {
    ...handOver(mentee, hands, today(play)),
  });
  if (hands.toIds.length === 0) return;
  await save(play, device, null, {
    ...envelopeOf(play, device),
    _id: `handover:${play.newUlid()}`,
    schemaVersion: 1,
    type: 'handover',
    subjectCaseId: mentee._id.slice('mentee:'.length),
    initials: 'S. H.',
    fromIds: hands.fromIds,
    toIds: hands.toIds,
  });
}

async function deputise(play: Play, device: Device, other: Device, step: Step): Promise<void> {
  const given = givable(device, step);
  if (!given) return;
  const { mentee } = given;
  const deputy = {
    userId: mentorId(play, other, step),
    until: addDays(today(play), step.how % 3),
  };
  await save(play, device, mentee as unknown as StoredDocument, {
    ...withDeputy(mentee, deputy, today(play)),
  });
}
