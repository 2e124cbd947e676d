import type { Signature } from '#lib/domain/consent.ts';
import type { Fact } from './values.ts';

/** A piece of the document that a person is handed. */
export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'heading'; text: string }
  | { kind: 'signature'; signature: Signature }
  | { kind: 'table'; head: readonly string[]; rows: string[][] };

export interface ReadableSection {
  title: string;
  blocks: Block[];
}

/** What a person is handed: screen, print and the file in the ZIP are drawn from it. */
export interface Readable {
  title: string;
  intro: readonly string[];
  facts: Fact[];
  sections: ReadableSection[];
}
