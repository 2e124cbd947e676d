import * as z from 'zod';
import { capacitySchema } from './capacity.ts';
import { factorDuty } from './factor-duty.ts';
import { retentionSettingsSchema } from './retention-settings.ts';
import { ROLES } from './member.ts';

/** What the server's own addresses answer, beside the replication protocol; parsed on arrival. */
const id = z.string();

export const meAnswer = z.object({
  user: z.object({ id, name: z.string(), login: z.string(), role: z.enum(ROLES) }),
  project: z.object({ id, name: z.string(), slug: z.string(), db: z.string() }).nullable(),
  programmeDb: z.string(),
  /** Changes when the server was restored from a backup. */
  epoch: z.union([z.string(), z.number()]).transform(String),
  serverTime: z.string(),
});
export type Me = z.infer<typeof meAnswer>;

/** `GET /api/state`: what a device must know before each exchange. */
export const stateAnswer = z.object({
  /** ULID of the person whom the server takes the asker for. */
  userId: z.string().optional(),
  /** Changes when the server was restored from a backup. */
  epoch: z.string(),
  serverTime: z.iso.datetime(),
  /** Version of the document shapes that the server writes. */
  schemaVersion: z.int(),
  /** ULIDs of the cases that belong on this person's device; null: all of the project. */
  cases: z.array(z.string()).nullable(),
  /** Entries that wait for a coordinator's decision; 0 for everyone else. */
  parked: z.int(),
  /** How many cases of the project were erased; another number asks for their marks. */
  erased: z.int().optional(),
  /** How long the project keeps what. */
  retention: retentionSettingsSchema.optional(),
  /** How many places the project has; told to its office. */
  capacity: capacitySchema.optional(),
  /** Changes of role that wait for this person's word; absent where there are none. */
  requests: z.int().optional(),
  /** From a day on signing in wants a second factor; absent where nobody has set one. */
  factorDuty: factorDuty.optional(),
  /** The account is closed: this device hands in what is only on it, and is emptied then. */
  leaving: z.literal(true).optional(),
});
export type ServerState = z.infer<typeof stateAnswer>;

/** An entry that the server keeps for the coordinator instead of storing it (`GET /api/parked`). */
const parkedEntry = z.object({
  /** ULID of the parking slip. */
  id,
  /** The document as it was pushed, protocol fields included. */
  document: z.record(z.string(), z.unknown()),
  problems: z.array(z.object({ code: z.string(), field: z.string().optional() })),
  /** Question of the person who sent it. */
  note: z.string().optional(),
  /** ULID of that person. */
  from: z.string(),
  at: z.iso.datetime(),
});
export type ParkedEntry = z.infer<typeof parkedEntry>;
export const parkedAnswer = z.array(parkedEntry);

export const projectAnswer = z.object({
  id,
  name: z.string(),
  slug: z.string(),
  ags: z.string().nullish(),
  /** From when on its people need a second factor. */
  secondFactorFrom: z.string().nullish(),
  capacity: capacitySchema.optional(),
});
export type ProjectRow = z.infer<typeof projectAnswer>;
export const projectsAnswer = z.array(projectAnswer);

const person = z.object({
  id,
  login: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  projectId: z.string().nullable(),
  active: z.boolean(),
  /** True until the invitation was accepted. */
  invited: z.boolean().optional(),
  /** End of an open invitation. */
  invitedUntil: z.iso.datetime().optional(),
  hasFactor: z.boolean().optional(),
  /** Days of an auditor. */
  term: z.object({ from: z.string(), until: z.string() }).optional(),
  /** Since when somebody has left; until when the devices may hand in what is only on them. */
  left: z.object({ at: z.iso.datetime(), until: z.iso.datetime().nullable() }).optional(),
});
export type PersonRow = z.infer<typeof person>;
export const peopleAnswer = z.array(person);
/** `asked`: a second person must confirm it. */
export const personAnswer = z.object({ person, asked: z.boolean().optional() });

const standing = z.object({
  role: z.enum(ROLES),
  projectId: z.string().nullable(),
  active: z.boolean(),
});
const term = z.object({ from: z.string(), until: z.string() });
/** A change of role that waits for a second person, or has been decided lately. */
const roleRequest = z.object({
  id,
  personId: id,
  name: z.string(),
  from: standing,
  to: standing,
  term: term.optional(),
  requestedBy: z.string(),
  /** Whether who looks has asked for it. */
  own: z.boolean(),
  at: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  state: z.enum(['open', 'confirmed', 'declined', 'withdrawn', 'expired']),
  decidedBy: z.string().nullable(),
  mayConfirm: z.boolean(),
  /** Until then the two accounts are not independent; null where nothing holds it back. */
  confirmFrom: z.iso.datetime().nullable(),
});
/** What a person still holds (`GET /api/people/:id/holdings`), in numbers. */
export const holdingsAnswer = z.object({
  cases: z.int(),
  deputyships: z.int(),
  parked: z.int(),
  devices: z.array(
    z.object({ device: z.string(), usedAt: z.string(), syncedAt: z.string().nullable() }),
  ),
});
export type HoldingsAnswer = z.infer<typeof holdingsAnswer>;
export type ShownRoleRequest = z.infer<typeof roleRequest>;
export const roleRequestsAnswer = z.array(roleRequest);

/** A link that works once; the token stands in the fragment and never reaches a server's log. */
const invitation = z.object({
  path: z.string(),
  expiresAt: z.union([z.string(), z.number()]),
});
export type Invitation = z.infer<typeof invitation>;
/** Without an invitation where a second person must confirm the account first. */
export const invitedAnswer = z.object({ person, invitation: invitation.nullable() });

/** A device on which a person is signed in (`GET /api/sessions`). */
const shownSession = z.object({
  id,
  /** Browser and system, coarse: `chrome/android`. */
  device: z.string(),
  startedAt: z.string().nullable(),
  usedAt: z.string(),
  syncedAt: z.string().nullable(),
  /** The one that asks. */
  current: z.boolean(),
});
export type ShownSession = z.infer<typeof shownSession>;
export const sessionsAnswer = z.array(shownSession);
export const endedAnswer = z.object({ ended: z.int() });

/** The own second factor (`GET /api/second-factor`). */
/** What the server has of this device's recovery slot (`GET /api/recovery`). */
export const recoveryAnswer = z.object({
  /** There is a second factor. */
  possible: z.boolean(),
  /** Id of the slot. */
  held: z.string().nullable(),
});
export const recoveryShareAnswer = z.object({ slot: z.string(), share: z.string() });
export const factorAnswer = z.object({
  /** Has one at all: codes of an app, or a passkey. */
  enabled: z.boolean(),
  /** Codes of an authenticator app. */
  code: z.boolean(),
  passkeys: z.int(),
  recoveryLeft: z.int(),
});
export type FactorStatus = z.infer<typeof factorAnswer>;
/** A passkey that is a second factor (`GET /api/passkeys`). */
const shownPasskey = z.object({
  id,
  /** Browser and system with which it was set up, coarse: `chrome/android`. */
  device: z.string(),
  createdAt: z.iso.datetime(),
  usedAt: z.iso.datetime().nullable(),
});
export type ShownPasskey = z.infer<typeof shownPasskey>;
export const passkeysAnswer = z.array(shownPasskey);
/** For the browser alone, which knows best what is in it. */
export const passkeyQuestion = z.record(z.string(), z.unknown());
export const passkeyAddedAnswer = z.object({
  /** Shown this once; null where the person has some. */
  recoveryCodes: z.array(z.string()).nullable(),
});
/** Base32 secret and `otpauth:` address for an authenticator app. */
export const factorSecretAnswer = z.object({ secret: z.string(), uri: z.string() });
export type FactorSecret = z.infer<typeof factorSecretAnswer>;
export const recoveryCodesAnswer = z.object({ recoveryCodes: z.array(z.string()) });

export const setupAnswer = z.object({ open: z.boolean() });
export const invitedWhoAnswer = z.object({ login: z.string(), name: z.string() });
export const anyAnswer = z.unknown().transform(() => undefined);

/** `GET /api/history/:id`: what the server took in of one record, newest first. */
export const historyAnswer = z.object({
  entries: z.array(
    z.object({
      /** Server clock. */
      at: z.iso.datetime(),
      /** ULID of the person; '' where it was the server itself. */
      by: z.string(),
      rev: z.string(),
      kind: z.enum(['created', 'changed', 'deleted', 'undeleted', 'merged']),
      /** Null where nobody knows any more, or where it was the first revision. */
      fields: z
        .array(
          z.object({
            field: z.string(),
            before: z.unknown().optional(),
            after: z.unknown().optional(),
          }),
        )
        .nullable(),
    }),
  ),
  /** Whether there are older ones. */
  more: z.boolean(),
});
export type RecordHistory = z.infer<typeof historyAnswer>;
