import type { Disclosure } from '#lib/domain/disclosure/content.ts';

/** A file that may go with a disclosure. */
export interface DisclosedFile {
  /** Id of the document that carries its bytes. */
  id: string;
  title: string;
  /** Whether the server has its bytes. */
  there: boolean;
  take: boolean;
}

const fileIdOf = (paperId: string): string => paperId.replace(/^paper:/, 'file:');

/**
 * Each paper with its file, also those taken out of the lists; all are taken unless somebody says no.
 * Papers that were only seen have none.
 */
export function chosenFiles({ records }: Disclosure): DisclosedFile[] {
  const files = new Set(records.filter(({ kind }) => kind === 'file').map(({ id }) => id));
  const titles = new Map(
    records
      .filter(({ kind, document }) => kind === 'paper' && document['sha256'] !== undefined)
      .map(({ id, document }) => [fileIdOf(id), textOf(document['title'])]),
  );
  return [...new Set([...titles.keys(), ...files])].map((id) => ({
    id,
    title: titles.get(id) ?? '',
    there: files.has(id),
    take: files.has(id),
  }));
}

/** What the file is called in the archive: numbered, so that no two are the same. */
export function fileName({ records }: Disclosure, id: string, number: number): string {
  const paper = records.find((one) => one.kind === 'paper' && fileIdOf(one.id) === id)?.document;
  const file = records.find((one) => one.id === id)?.document;
  const kind = textOf(file?.['contentType']).split('/')[1] ?? '';
  const title = textOf(paper?.['title'])
    .replace(/[^\p{L}\p{M}\p{N} ._-]+/gu, '-')
    .trim()
    .slice(0, 80);
  return `${[String(number), title].filter(Boolean).join('-')}.${kind === 'jpeg' ? 'jpg' : kind}`;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
