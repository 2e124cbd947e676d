import { createHmac } from 'node:crypto';
import { parseId } from '#lib/domain/id.ts';

const ULID = /[0-9A-HJKMNP-TV-Z]{26}/g;
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 8;

export interface Pseudonyms {
  /** `P-7K2M…` for a person. */
  person(id: string | null): string;
  /** `contact F-7K2M…` for a document of a case; whatever else a line is about. */
  subject(id: string | undefined): string;
  /** Every id in a text becomes a pseudonym. */
  text(detail: string | undefined): string;
}

/** Names that tell nothing and stay the same, so that lines of one person can be followed. */
export function createPseudonyms(secret: string): Pseudonyms {
  const short = (id: string): string => {
    const hash = createHmac('sha256', secret).update(id).digest();
    return Array.from(hash.subarray(0, LENGTH), (byte) => LETTERS[byte % 32]).join('');
  };
  const text = (detail = ''): string => detail.replace(ULID, (id) => `K-${short(id)}`);
  return {
    person: (id) => (id === null ? '' : `P-${short(id)}`),
    subject(id) {
      const parts = id === undefined ? null : parseId(id);
      if (!parts) return text(id);
      return parts.caseId ? `${parts.type} F-${short(parts.caseId)}` : text(id);
    },
    text,
  };
}
