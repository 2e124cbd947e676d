/** What the log keeps. No bodies, no names, no addresses. */
export type AuditAction =
  | 'sign-in'
  | 'sign-in-failed'
  | 'sign-out'
  | 'setup'
  | 'project-created'
  | 'person-created'
  | 'person-changed'
  | 'invitation-created'
  | 'invitation-accepted'
  | 'restored'
  | 'document-offered'
  | 'document-accepted'
  | 'document-refused'
  | 'document-parked'
  | 'document-reoffered'
  | 'parked-accepted'
  | 'parked-discarded'
  | 'case-purged';

export interface AuditEntry {
  action: AuditAction;
  /** ULID of the person; null where nobody was signed in. */
  actor: string | null;
  database?: string;
  /** Document id, or the ULID of the person or project concerned. */
  subject?: string;
  rev?: string;
  /** Problem code of a refusal. */
  detail?: string;
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
  close(): Promise<void>;
}
