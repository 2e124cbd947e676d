import type { AttachmentStub, Revision } from '../engine/engine.ts';

/**
 * Text of a document as an answer shows it. The stored body is spliced in, never parsed.
 * `extra` are further members, each as text (`"_conflicts":["2-a"]`).
 */
export function documentText(revision: Revision, extra: readonly string[] = []): string {
  const members = [`"_id":${JSON.stringify(revision.id)}`, `"_rev":"${revision.rev}"`];
  if (revision.deleted) members.push('"_deleted":true');
  if (revision.body.length > 2) members.push(revision.body.slice(1, -1));
  if (revision.attachments)
    members.push(`"_attachments":${JSON.stringify(attachmentsShown(revision.attachments))}`);
  if (revision.revisions) members.push(`"_revisions":${JSON.stringify(revision.revisions)}`);
  members.push(...extra);
  return `{${members.join(',')}}`;
}

function attachmentsShown(stubs: Record<string, AttachmentStub>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(stubs).map(([name, { data, content_type, revpos, digest, length }]) => [
      name,
      data === undefined
        ? { content_type, revpos, digest, length, stub: true }
        : { content_type, revpos, digest, data },
    ]),
  );
}
