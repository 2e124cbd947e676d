import type { AttachmentStub, Revision } from '../engine/engine.ts';

/** Where contents that were read stand: in the JSON as base64, or in parts that follow it. */
type Contents = 'inline' | 'follows';

/**
 * Text of a document as an answer shows it. The stored body is spliced in, never parsed.
 * `extra` are further members, each as text (`"_conflicts":["2-a"]`).
 */
export function documentText(
  revision: Revision,
  extra: readonly string[] = [],
  contents: Contents = 'inline',
): string {
  const members = [`"_id":${JSON.stringify(revision.id)}`, `"_rev":"${revision.rev}"`];
  if (revision.deleted) members.push('"_deleted":true');
  if (revision.body.length > 2) members.push(revision.body.slice(1, -1));
  if (revision.attachments)
    members.push(
      `"_attachments":${JSON.stringify(attachmentsShown(revision.attachments, contents))}`,
    );
  if (revision.revisions) members.push(`"_revisions":${JSON.stringify(revision.revisions)}`);
  members.push(...extra);
  return `{${members.join(',')}}`;
}

function attachmentsShown(
  stubs: Record<string, AttachmentStub>,
  contents: Contents,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(stubs).map(([name, stub]) => [name, attachmentShown(stub, contents)]),
  );
}

function attachmentShown(
  { data, content_type, revpos, digest, length }: AttachmentStub,
  contents: Contents,
): Record<string, unknown> {
  const known = { content_type, revpos, digest };
  if (data === undefined) return { ...known, length, stub: true };
  return contents === 'inline' ? { ...known, data } : { ...known, length, follows: true };
}
