import type { AuditKeys } from './keys.ts';

/** What the log keeps. No bodies, no names, no addresses; values only sealed. */
export type AuditAction =
  | 'sign-in'
  | 'sign-in-failed'
  | 'sign-out'
  | 'session-ended'
  | 'passphrase-changed'
  | 'second-factor-set'
  | 'second-factor-removed'
  | 'recovery-code-used'
  | 'recovery-share-made'
  | 'recovery-share-released'
  | 'recovery-share-ended'
  | 'passkey-added'
  | 'passkey-removed'
  /** A key has counted less than before: there may be a copy of it. */
  | 'passkey-rewound'
  | 'step-up'
  | 'access-refused'
  | 'setup'
  | 'project-created'
  | 'second-factor-duty'
  | 'person-created'
  | 'person-changed'
  | 'role-requested'
  | 'role-confirmed'
  | 'role-declined'
  | 'role-withdrawn'
  | 'invitation-created'
  | 'invitation-accepted'
  | 'invitation-revoked'
  | 'person-left'
  | 'restored'
  | 'document-offered'
  | 'document-accepted'
  | 'document-refused'
  | 'document-parked'
  | 'document-reoffered'
  | 'parked-accepted'
  | 'parked-discarded'
  | 'case-purged'
  | 'case-read'
  | 'file-read'
  | 'history-read'
  | 'case-key-destroyed'
  | 'case-erased'
  | 'erased-purged'
  | 'notes-erased'
  | 'retention-set'
  /** How many places a project has, from which day on. */
  | 'capacity-set'
  /** What is about a person was put together, or handed to the person (Art. 15 and 20 GDPR). */
  | 'disclosure'
  /** Data left the app as a file. */
  | 'export'
  /** An address at which a calendar reads days and times, without a session. */
  | 'calendar-made'
  | 'calendar-ended'
  | 'device-lost'
  | 'device-found'
  | 'device-purged'
  | 'lost-cases-read'
  | 'signing-key'
  | 'head-signed'
  | 'evidence-read';

export interface AuditEntry {
  action: AuditAction;
  /** ULID of the person; null where nobody was signed in. */
  actor: string | null;
  database?: string;
  /** Document id, or the ULID of the person or project concerned. */
  subject?: string;
  rev?: string;
  /** Problem code of a refusal; what kind of change; a signature. */
  detail?: string;
  /** What an accepted edit changed, field by field, sealed with the key of its case. */
  change?: string;
}

export interface AuditRecord extends AuditEntry {
  /** 1, 2, 3, … without a gap. */
  no: number;
  /** Milliseconds since 1970, server clock. */
  at: number;
  /** SHA-256 (hex) over the hash before and this record. */
  hash: string;
}

export interface AuditLog {
  append(entries: readonly AuditEntry[]): Promise<void>;
  /** Walks the chain; `brokenAt` is the first record that was changed, left out or added. */
  verify(): Promise<{ ok: true; records: number } | { ok: false; brokenAt: number }>;
  /** Where the chain ends now. */
  end(): Promise<{ no: number; hash: string }>;
  /** What was accepted of one document, newest first, so many lines at most. */
  about(id: string, most: number): Promise<AuditRecord[]>;
  /** What a person did of these kinds since then (milliseconds since 1970), oldest first. */
  by(actor: string, actions: readonly AuditAction[], since: number): Promise<AuditRecord[]>;
  /** All lines whose subject is the case or carries it in its id, oldest first. Reads the whole log. */
  ofCase(caseId: string): Promise<AuditRecord[]>;
  /** Records after a number, so many at most, in order. */
  page(after: number, most: number): Promise<AuditRecord[]>;
  /** What the values in it are sealed with. */
  readonly keys: AuditKeys;
  close(): Promise<void>;
}

/** Whether a line's subject is a case, or the id of a document that belongs to it. */
export function isOfCase(subject: string | undefined, caseId: string): boolean {
  return subject?.split(':').includes(caseId) ?? false;
}
