import { buildContact } from '#tests/factories/contact.ts';
import { buildEmployer } from '#tests/factories/employer.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import type { Device } from '#tests/convergence/world/device.ts';
import type { Person } from '#tests/convergence/world/server.ts';
import type { Team } from './house.ts';

/** What is there when an exchange begins. */
export interface Scene {
  team: Team;
  /** Its next cycle meets the fault. */
  phone: Device;
  /** A colleague's, and the coordinator's; their line is sound. */
  colleague: Device;
  office: Device;
  save(device: Device, document: object, changed?: object): Promise<void>;
}

export interface RecordedExchange {
  name: string;
  prepare(scene: Scene): Promise<void>;
}

const CASE = testUlid(1, 'F');
const MENTEE = `mentee:${CASE}`;
const at = '2026-11-23T08:00:00.000Z';

const envelope = ({ id }: Person, { projectId }: Team) => ({
  projectId,
  createdAt: at,
  createdBy: id,
  updatedAt: at,
  updatedBy: id,
});
const mentee = ({ team }: Scene, by: Person, fields: object = {}) =>
  buildMentee({ ...envelope(by, team), _id: MENTEE, mentorIds: [by.id], ...fields });
const contact = ({ team }: Scene, by: Person, n: number) =>
  buildContact({
    ...envelope(by, team),
    _id: `contact:${CASE}:${testUlid(n, 'G')}`,
    caseId: CASE,
    mentorId: by.id,
  });

/** The case is everybody's business, and on all three devices. */
async function shared(scene: Scene): Promise<void> {
  const { phone, colleague, office, team } = scene;
  const mentorIds = [team.mentor.id, team.colleague.id];
  await scene.save(phone, mentee(scene, team.mentor, { mentorIds }));
  for (const device of [phone, colleague, office, phone]) await device.cycle();
}

const edit = async (scene: Scene, device: Device, changed: object): Promise<void> =>
  scene.save(device, device.get(MENTEE) ?? {}, changed);

/** Twenty kinds of cycle; each begins where `prepare` ends. */
export const EXCHANGES: readonly RecordedExchange[] = [
  { name: 'nothing happened', prepare: shared },
  {
    name: 'a first pull',
    async prepare(scene) {
      const { office, team } = scene;
      await scene.save(office, mentee(scene, team.coordinator, { mentorIds: [team.mentor.id] }));
      await scene.save(office, contact(scene, team.coordinator, 1));
      await office.cycle();
    },
  },
  {
    name: 'a new case',
    prepare: (scene) => scene.save(scene.phone, mentee(scene, scene.team.mentor)),
  },
  {
    name: 'a new case with contacts',
    async prepare(scene) {
      const { mentor } = scene.team;
      await scene.save(scene.phone, mentee(scene, mentor));
      for (const n of [1, 2, 3]) await scene.save(scene.phone, contact(scene, mentor, n));
    },
  },
  {
    name: 'an edit',
    async prepare(scene) {
      await shared(scene);
      await edit(scene, scene.phone, { note: 'vom Telefon' });
    },
  },
  {
    name: 'several edits of one record',
    async prepare(scene) {
      await shared(scene);
      for (const note of ['eins', 'zwei', 'drei']) await edit(scene, scene.phone, { note });
    },
  },
  {
    name: 'a long note with umlauts',
    async prepare(scene) {
      await shared(scene);
      await edit(scene, scene.phone, { note: 'Äußerst größer: Übergröße – „ßÄÖÜ“ '.repeat(20) });
    },
  },
  {
    name: 'an employer',
    prepare: (scene) =>
      scene.save(scene.phone, buildEmployer({ ...envelope(scene.team.mentor, scene.team) })),
  },
  {
    name: 'a colleague’s edit arrives',
    async prepare(scene) {
      await shared(scene);
      await edit(scene, scene.colleague, { note: 'von nebenan' });
      await scene.colleague.cycle();
    },
  },
  {
    name: 'contacts of a colleague arrive',
    async prepare(scene) {
      await shared(scene);
      for (const n of [1, 2, 3])
        await scene.save(scene.colleague, contact(scene, scene.team.colleague, n));
      await scene.colleague.cycle();
    },
  },
  {
    name: 'two edits of different fields meet',
    async prepare(scene) {
      await shared(scene);
      await edit(scene, scene.colleague, { nameNative: 'سميرة' });
      await scene.colleague.cycle();
      await edit(scene, scene.phone, { note: 'vom Telefon' });
    },
  },
  {
    name: 'two edits of the same field meet',
    async prepare(scene) {
      await shared(scene);
      await edit(scene, scene.colleague, { note: 'von nebenan' });
      await scene.colleague.cycle();
      await edit(scene, scene.phone, { note: 'vom Telefon' });
    },
  },
  {
    name: 'a deletion',
    async prepare(scene) {
      await shared(scene);
      await edit(scene, scene.phone, { deletedAt: at });
    },
  },
  {
    name: 'a deletion meets an edit',
    async prepare(scene) {
      await shared(scene);
      await edit(scene, scene.colleague, { note: 'doch noch etwas' });
      await scene.colleague.cycle();
      await edit(scene, scene.phone, { deletedAt: at });
    },
  },
  {
    name: 'a case is given away',
    async prepare(scene) {
      await shared(scene);
      await edit(scene, scene.phone, { mentorIds: [scene.team.colleague.id] });
    },
  },
  {
    name: 'a case was taken away',
    async prepare(scene) {
      await shared(scene);
      await edit(scene, scene.office, { mentorIds: [scene.team.colleague.id] });
      await scene.office.cycle();
    },
  },
  {
    name: 'a case was taken away with an edit only here',
    async prepare(scene) {
      await shared(scene);
      await edit(scene, scene.phone, { note: 'zu spät' });
      await edit(scene, scene.office, { mentorIds: [scene.team.colleague.id] });
      await scene.office.cycle();
    },
  },
  {
    name: 'a case comes to this person',
    async prepare(scene) {
      const { colleague, team } = scene;
      await scene.save(colleague, mentee(scene, team.colleague));
      await scene.save(colleague, contact(scene, team.colleague, 1));
      await colleague.cycle();
      await scene.phone.cycle();
      await edit(scene, colleague, { mentorIds: [team.colleague.id, team.mentor.id] });
      await colleague.cycle();
    },
  },
  {
    name: 'a deputy is named',
    async prepare(scene) {
      const { phone, team } = scene;
      await scene.save(phone, mentee(scene, team.mentor));
      await phone.cycle();
      await edit(scene, phone, { deputies: [{ userId: team.colleague.id, until: '2099-12-31' }] });
    },
  },
  {
    name: 'the server has lost what it had acknowledged',
    async prepare(scene) {
      const { phone, team } = scene;
      await phone.cycle();
      const body = mentee(scene, team.mentor);
      const hash = 'a'.repeat(32);
      const _revisions = { start: 1, ids: [hash] };
      await phone.documents.write([{ ...body, _rev: `1-${hash}`, _revisions }], 'server');
    },
  },
];
