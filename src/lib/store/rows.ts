import type { Seal } from '../vault/seal.ts';
import type { RowRecord } from './record.ts';

/** One row of `pages` or `log`: never changed, only added and deleted. */
export interface SealedRow {
  /** Version of the transaction and place in it, see `keyOf`. */
  key: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/** 'mirror' is no table: rows that lie in the mirror alone. */
export type TableName = 'pages' | 'log' | 'mirror';

/** A row holds up to this many records, */
export const ROW_RECORDS = 64;
/** and up to this much JSON (UTF-16 code units), or one record that is larger. */
export const ROW_LENGTH = 64 * 1024;

/** Rows of one transaction; version × this + part is a row's key, exact below 2^53. */
const PARTS = 65_536;

const keyOf = (version: number, part: number): number => version * PARTS + part;
export const versionOf = (key: number): number => Math.floor(key / PARTS);
/** The least key of a later transaction. */
export const keyAfter = (version: number): number => keyOf(version + 1, 0);

/** What a row will hold, and which of the given records. */
export interface Draft {
  text: string;
  /** Positions in the list given. */
  members: number[];
}

/** Fills rows with records in the order given; `text` of a record is made once. */
export function fillRows(records: readonly RowRecord[]): Draft[] {
  const drafts: Draft[] = [];
  let parts: string[] = [];
  let members: number[] = [];
  let length = 0;
  const finish = (): void => {
    if (parts.length > 0) drafts.push({ text: `[${parts.join(',')}]`, members });
    parts = [];
    members = [];
    length = 0;
  };
  records.forEach((record, index) => {
    const text = JSON.stringify(record);
    if (parts.length >= ROW_RECORDS || length + text.length > ROW_LENGTH) finish();
    parts.push(text);
    members.push(index);
    length += text.length;
  });
  finish();
  return drafts;
}

/** Seals and opens whole rows. Without a seal the bytes are plain JSON: for tests of protocol. */
export interface RowCodec {
  seal(table: TableName, version: number, firstPart: number, texts: string[]): Promise<SealedRow[]>;
  /** The records of a row, or null where it does not open. */
  open(table: TableName, row: SealedRow): Promise<RowRecord[] | null>;
}

/** `store` is part of what a row is bound to, so that it opens in its own store only. */
export function createRowCodec(store: string, seal: Seal | null): RowCodec {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const aad = (table: TableName, key: number): string => `${store}/${table}/${String(key)}`;
  return {
    seal: (table, version, firstPart, texts) =>
      Promise.all(
        texts.map(async (text, index) => {
          const key = keyOf(version, firstPart + index);
          const plain = encoder.encode(text);
          return { key, bytes: seal ? await seal.seal(plain, aad(table, key)) : plain };
        }),
      ),
    async open(table, { key, bytes }) {
      try {
        const plain = seal ? await seal.open(bytes, aad(table, key)) : bytes;
        const records: unknown = JSON.parse(decoder.decode(plain));
        return Array.isArray(records) ? (records as RowRecord[]) : null;
      } catch {
        return null;
      }
    },
  };
}
