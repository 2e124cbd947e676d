import * as z from 'zod';
import { CASE_KINDS } from '../case-belongings.ts';
import { ROLES } from '../member.ts';
import { instant, isoDate, longText, ulidText } from '../record.ts';

/** Version of the shape below; whoever reads `auskunft.json` looks at it first. */
export const DISCLOSURE_VERSION = 1;

/** A document as it is stored, codes and ids and all; the schemas of `domain/` describe it. */
const body = z.record(z.string(), z.unknown());

/** Who stands in it by id. The name is told of those who work or worked on the case. */
const person = z.strictObject({
  id: z.string(),
  role: z.enum(ROLES).nullable(),
  name: z.string().optional(),
});

const record = z.strictObject({
  id: z.string(),
  kind: z.enum(CASE_KINDS),
  /** Taken out of the lists; it is still stored. */
  deleted: z.boolean(),
  document: body,
  /** What others wrote without knowing of it; the app merges them at the next exchange. */
  otherVersions: z.array(body),
});

const parkedEntry = z.strictObject({
  at: instant,
  by: z.string(),
  /** Why it waits: problem codes. */
  problems: z.array(z.string()),
  note: z.string().optional(),
  document: body,
});

const historyEntry = z.strictObject({
  id: z.string(),
  at: instant,
  by: z.string(),
  kind: z.enum(['created', 'changed', 'deleted', 'undeleted', 'merged']),
  /** Null where nobody knows, or where it was the first revision. */
  fields: z
    .array(
      z.strictObject({
        field: z.string(),
        before: z.unknown().optional(),
        after: z.unknown().optional(),
      }),
    )
    .nullable(),
});

/** Who was handed what: one line for a person and a way, however often. */
const handedOut = z.strictObject({
  by: z.string(),
  what: z.string(),
  first: isoDate,
  last: isoDate,
  times: z.int(),
});

const logged = z.strictObject({ at: instant, by: z.string(), what: z.string(), id: z.string() });

const lawful = { legalBasis: z.array(z.string()) };
const information = z.strictObject({
  kinds: z.array(
    z.strictObject({
      label: z.string(),
      purpose: z.string(),
      source: z.string(),
      kept: z.string(),
      ...lawful,
    }),
  ),
  recipients: z.array(
    z.strictObject({
      label: z.string(),
      what: z.string(),
      /** How the consent that it needs stands; absent where it needs none. */
      consent: z.enum(['given', 'refused', 'withdrawn', 'expired', 'missing']).optional(),
      ...lawful,
    }),
  ),
  rights: z.array(z.strictObject({ label: z.string(), text: z.string(), ...lawful })),
});

/** All about one person, as it is handed to the person (Art. 15, Art. 20 GDPR): `auskunft.json`. */
export const disclosureSchema = z.strictObject({
  format: z.literal('mentorenmappe-auskunft'),
  version: z.literal(DISCLOSURE_VERSION),
  createdAt: instant,
  createdBy: z.string(),
  caseId: ulidText,
  project: z.string(),
  /** Controller and data protection officer, as the newest consent names them. */
  controller: longText.optional(),
  people: z.array(person),
  /** Companies that records speak of. */
  employers: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  records: z.array(record),
  parked: z.array(parkedEntry),
  history: z.array(historyEntry),
  handedOut: z.array(handedOut),
  /** What else the log says about the case. */
  log: z.array(logged),
  /** From when on it is deleted, by the project's terms; null where that is not known yet. */
  retention: z.strictObject({
    notesFrom: isoDate.nullable(),
    caseFrom: isoDate.nullable(),
    /** Why there is no day: the case goes on, or its proof of use is not submitted. */
    waits: z.enum(['RUNNING', 'PROOF']).nullable(),
    legalBasis: z.array(z.string()),
  }),
  information,
});
export type Disclosure = z.infer<typeof disclosureSchema>;
export type DisclosedRecord = z.infer<typeof record>;
