import { typeOf, type DocumentType } from '../id.ts';

/** How a field merges that is no plain value; a plain value is taken whole. */
export type Kind =
  | {
      /** A list whose order does not matter: what one side added or took away holds for all. */
      kind: 'set';
      max: number;
      /** Taking away what is left does not empty it. */
      neverEmpty?: true;
    }
  | {
      /** A list of things that are told apart by a field. */
      kind: 'things';
      key: string;
      max: number;
      /** The key is what people mend: two that put another in place of the same one differ. */
      replaceable?: true;
      table: Table;
    }
  | {
      /** A word that nothing takes back: said by one it holds, and of several the first one's. */
      kind: 'final';
      /** The field of the value that says when (an instant). */
      at: string;
    };

export interface Table {
  /** Fields that merge by a rule of their own. */
  fields: Readonly<Record<string, Kind>>;
  /** Fields that only make sense together, under the name of the unit; they are taken whole. */
  units: Readonly<Record<string, readonly string[]>>;
  /** Fields that a rule of the schema ties together: one side's, where the mixture breaks it. */
  tied: readonly string[];
}

const PLAIN: Table = { fields: {}, units: {}, tied: [] };
const ADDRESS = ['street', 'zip', 'city', 'ags'] as const;

const CONTACT_PERSONS: Kind = { kind: 'things', key: 'id', max: 30, table: PLAIN };
const SITE: Table = {
  fields: { contactPersons: CONTACT_PERSONS },
  units: { address: ADDRESS },
  tied: [],
};

/** Things that carry an id of their own. */
const byId = (max: number): Kind => ({ kind: 'things', key: 'id', max, table: PLAIN });

const TABLES: Partial<Record<DocumentType, Table>> = {
  mentee: {
    fields: {
      nationalities: { kind: 'set', max: 5 },
      nameVariants: { kind: 'set', max: 20 },
      mentorIds: { kind: 'set', max: 10, neverEmpty: true },
      distinctFrom: { kind: 'set', max: 50 },
      deputies: { kind: 'things', key: 'userId', max: 10, table: PLAIN },
      phones: { kind: 'things', key: 'number', max: 10, replaceable: true, table: PLAIN },
    },
    units: {
      birthDate: ['birthDate', 'birthDatePrecision'],
      inSaxonySince: ['inSaxonySince', 'inSaxonySincePrecision'],
      inGermanySince: ['inGermanySince', 'inGermanySincePrecision'],
      status: ['status', 'heldStatus', 'endedOn', 'endReason'],
    },
    tied: ['familyName', 'givenNames'],
  },
  employer: {
    fields: { sites: { kind: 'things', key: 'id', max: 50, table: SITE } },
    units: {},
    tied: [],
  },
  vacancy: { fields: { shifts: { kind: 'set', max: 3 } }, units: {}, tied: [] },
  contact: {
    fields: { topics: { kind: 'set', max: 13 } },
    units: { date: ['date', 'time'] },
    tied: ['state', 'contactType', 'topics', 'employerId'],
  },
  task: { fields: {}, units: { state: ['state', 'doneAt'] }, tied: [] },
  placement: {
    fields: { followUps: { kind: 'things', key: 'step', max: 4, table: PLAIN } },
    units: {
      endedOn: ['endedOn', 'endReason', 'endedInProbation'],
      qualificationAdequate: ['qualificationAdequate', 'adequacyReason'],
    },
    tied: [],
  },
  article: { fields: { legalBasis: { kind: 'set', max: 20 } }, units: {}, tied: [] },
  profile: {
    fields: {
      languages: byId(20),
      education: byId(30),
      experience: byId(40),
      licences: byId(20),
      household: byId(20),
      skills: byId(60),
      wishes: byId(20),
      mobility: { kind: 'set', max: 4 },
      interests: { kind: 'set', max: 30 },
      noGos: { kind: 'set', max: 20 },
    },
    units: {},
    tied: [],
  },
  goal: {
    fields: { steps: byId(40) },
    units: { state: ['state', 'doneOn'] },
    tied: [],
  },
  course: { fields: {}, units: { state: ['state', 'result', 'dropReason'] }, tied: [] },
  recognition: { fields: {}, units: { state: ['state', 'ball'] }, tied: [] },
  application: {
    fields: {},
    units: { interviewOn: ['interviewOn', 'interviewTime'], state: ['state', 'answeredOn'] },
    tied: [],
  },
  paper: {
    fields: { checked: { kind: 'set', max: 40 } },
    units: { contentType: ['contentType', 'size', 'sha256'] },
    tied: ['contentType', 'size', 'sha256', 'seenOn'],
  },
  consent: { fields: { withdrawal: { kind: 'final', at: 'at' } }, units: {}, tied: [] },
};

const EVERYWHERE: Table['fields'] = { toReview: { kind: 'set', max: 20 } };

/** How the fields of a document merge, by its id. */
export function tableOf(id: string): Table {
  const type = typeOf(id);
  const table = (type && TABLES[type]) ?? PLAIN;
  return { ...table, fields: { ...EVERYWHERE, ...table.fields } };
}
