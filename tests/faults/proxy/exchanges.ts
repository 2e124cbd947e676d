import { buildEmployer } from '#tests/factories/employer.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import { AT, CASE, contact, envelope, mentee, MENTEE, photo, REFUSED } from './documents.ts';
import type { Phone } from './phone.ts';
import type { Scene } from './scene.ts';

/** Where entries must be afterwards that are not in the record. */
export interface Fate {
  /** Ids whose last entry waits for the coordinator. */
  parked?: readonly string[];
  /** Ids that wait on the phone, with the server's reason. */
  refused?: readonly string[];
  /** The case leaves the phone, and the server has the receipt. */
  purged?: true;
}

export interface RecordedExchange {
  name: string;
  /** A phone that knows nothing; else the case is on all three devices. */
  newPhone?: true;
  /** A cycle just before the fault; else the app was just opened. */
  warm?: true;
  prepare?: (scene: Scene) => Promise<void>;
  /** What the fault meets, and what is done again until it answers true; a cycle where not given. */
  act?: (phone: Phone) => Promise<boolean>;
  fate?: Fate;
}

/** A cycle; true where it was complete and nothing is only here but what was refused. */
export async function cycle(phone: Phone): Promise<boolean> {
  const { problem, pending, refused } = await phone.cycle();
  return !problem && pending === refused.length;
}

async function carryFiles({ transfer, files }: Phone): Promise<boolean> {
  await transfer.run();
  return files.list().every(({ safe }) => safe);
}

const ask = async (phone: Phone): Promise<boolean> =>
  (await phone.askCoordinator(REFUSED, 'Was nun?')).ok;

const edit = (scene: Scene, device: Phone, changed: object): Promise<void> =>
  scene.save(device, device.get(MENTEE) ?? {}, changed);

/** The colleague was first. */
async function meanwhile(scene: Scene, changed: object): Promise<void> {
  await edit(scene, scene.colleague, changed);
  await scene.colleague.cycle();
}

async function takeAway(scene: Scene): Promise<void> {
  await edit(scene, scene.office, { mentorIds: [scene.team.colleague.id] });
  await scene.office.cycle();
}

async function refuse({ phone, team, save }: Scene): Promise<void> {
  await save(phone, contact(team, team.mentor, 9), { contactType: 'NO_SUCH_TYPE' });
}

/** Twenty kinds of exchange, as small as they can be; each begins where `prepare` ends. */
export const EXCHANGES: readonly RecordedExchange[] = [
  { name: 'nothing happened', warm: true },
  { name: 'a first pull', newPhone: true },
  {
    name: 'an employer',
    prepare: ({ phone, team, save }) =>
      save(phone, buildEmployer({ ...envelope(team.mentor, team) })),
  },
  {
    name: 'a new case with contacts',
    async prepare({ phone, team, save }) {
      const caseId = testUlid(2, 'F');
      await save(phone, mentee(team, team.mentor, { _id: `mentee:${caseId}` }));
      for (const n of [1, 2]) {
        const _id = `contact:${caseId}:${testUlid(n, 'G')}`;
        await save(phone, contact(team, team.mentor, n), { _id, caseId });
      }
    },
  },
  {
    name: 'an edit with umlauts',
    prepare: (scene) => edit(scene, scene.phone, { note: 'Äußerst größer – „ßÄÖÜ“ 🙂' }),
  },
  {
    name: 'a colleague’s edit arrives',
    prepare: (scene) => meanwhile(scene, { note: 'von nebenan' }),
  },
  {
    name: 'contacts of a colleague arrive',
    async prepare({ colleague, team, save }) {
      for (const n of [1, 2]) await save(colleague, contact(team, team.colleague, n));
      await colleague.cycle();
    },
  },
  {
    name: 'two edits of different fields meet',
    async prepare(scene) {
      await meanwhile(scene, { nameNative: 'سميرة' });
      await edit(scene, scene.phone, { note: 'vom Telefon' });
    },
  },
  {
    name: 'two edits of the same field meet',
    async prepare(scene) {
      await meanwhile(scene, { note: 'von nebenan' });
      await edit(scene, scene.phone, { note: 'vom Telefon' });
    },
  },
  {
    name: 'a deletion meets an edit',
    async prepare(scene) {
      await meanwhile(scene, { note: 'doch noch etwas' });
      await edit(scene, scene.phone, { deletedAt: AT });
    },
  },
  {
    name: 'a case is handed over, with its protocol',
    async prepare(scene) {
      const { phone, team } = scene;
      const toIds = [team.colleague.id];
      const deputies = [{ userId: team.mentor.id, until: '2099-12-31' }];
      await edit(scene, phone, { mentorIds: toIds, deputies });
      const hands = { subjectCaseId: CASE, initials: 'S. H.', fromIds: [team.mentor.id], toIds };
      await scene.save(phone, {
        _id: `handover:${testUlid(1, 'J')}`,
        type: 'handover',
        schemaVersion: 1,
        ...envelope(team.mentor, team),
        ...hands,
      });
    },
  },
  { name: 'a case was taken away', prepare: takeAway, fate: { purged: true } },
  {
    name: 'a case was taken away with an edit only here',
    async prepare(scene) {
      await edit(scene, scene.phone, { note: 'zu spät' });
      await takeAway(scene);
    },
    fate: { parked: [MENTEE], purged: true },
  },
  {
    name: 'a case comes to this person',
    async prepare(scene) {
      await takeAway(scene);
      await scene.phone.cycle();
      await scene.colleague.cycle();
      const { mentor, colleague } = scene.team;
      await meanwhile(scene, { mentorIds: [colleague.id, mentor.id] });
    },
  },
  {
    name: 'a deputy is named',
    prepare: (scene) =>
      edit(scene, scene.phone, {
        mentorIds: [scene.team.mentor.id],
        deputies: [{ userId: scene.team.colleague.id, until: '2099-12-31' }],
      }),
  },
  {
    name: 'the server has lost what it had acknowledged',
    prepare: (scene) =>
      scene.forget(async () => {
        await edit(scene, scene.phone, { note: 'nach der Sicherung' });
        await scene.phone.cycle();
      }),
  },
  { name: 'an entry is refused', prepare: refuse, fate: { refused: [REFUSED] } },
  {
    name: 'a refused entry is shown to the coordinator',
    async prepare(scene) {
      await refuse(scene);
      await scene.phone.cycle();
    },
    act: ask,
    fate: { refused: [REFUSED], parked: [REFUSED] },
  },
  {
    name: 'a file goes up',
    prepare: ({ phone: { files } }) => keep(files, photo(200)),
    act: carryFiles,
  },
  {
    name: 'a file goes on from where it broke off',
    async prepare({ phone: { files, filesServer } }) {
      const file = photo(200);
      await keep(files, file);
      await filesServer.send(file.entry, 0, file.bytes.slice(0, 150));
    },
    act: carryFiles,
  },
];

const keep = (files: Phone['files'], { entry, bytes }: ReturnType<typeof photo>): Promise<void> =>
  files.put(entry, bytes);
