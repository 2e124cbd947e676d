import { buildCaseFile } from '#tests/factories/case-file.ts';
import { buildConsent } from '#tests/factories/consent.ts';
import { buildEmployer } from '#tests/factories/employer.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { buildPlacement } from '#tests/factories/placement.ts';
import type { Application } from '#lib/domain/application.ts';
import type { Consent } from '#lib/domain/consent.ts';
import type { AnyDocument } from '#lib/domain/document.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import type { Placement } from '#lib/domain/placement.ts';
import type { Profile } from '#lib/domain/profile.ts';
import { signIn, type Team, type TestServer } from './server.ts';

interface Case {
  mentee: Partial<Mentee>;
  employer: string;
  profile?: Partial<Profile>;
  placement?: Partial<Placement>;
  application?: Partial<Application>;
  /** Besides C1. */
  consents?: Partial<Consent>[];
}

/** A case of the team's mentor with C1, its company, and what else is given, as if it had synced. */
export async function plantCase(
  { address }: TestServer,
  { project, coordinator, mentor }: Team,
  given: Case,
): Promise<{ caseId: string }> {
  const cookie = await signIn(address, coordinator.login, coordinator.passphrase);
  const own = { projectId: project.id, createdBy: coordinator.id, updatedBy: coordinator.id };
  const mentee = buildMentee({ ...own, mentorIds: [mentor.id], ...given.mentee });
  const caseId = mentee._id.slice('mentee:'.length);
  const employer = buildEmployer({ ...own, name: given.employer });
  const consent = buildConsent({ ...own, caseId, purpose: 'C1', answer: 'GIVEN' });
  const documents: AnyDocument[] = [employer, consent, mentee];
  if (given.profile) documents.push(buildCaseFile('profile', { ...own, caseId, ...given.profile }));
  if (given.placement)
    documents.push(
      buildPlacement({ ...own, caseId, employerId: employer._id, ...given.placement }),
    );
  for (const more of given.consents ?? [])
    documents.push(buildConsent({ ...own, caseId, answer: 'GIVEN', ...more }));
  if (given.application)
    documents.push(
      buildCaseFile('application', {
        ...own,
        caseId,
        employerId: employer._id,
        ...given.application,
      }),
    );
  for (const document of documents) {
    // One after the other: whether a case may be active depends on the consent that is there.
    const answer = await fetch(`${address}/db/${project.db}/_bulk_docs`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ docs: [document] }),
    });
    const [line] = (await answer.json()) as { ok?: boolean }[];
    if (!line?.ok) throw new Error(`${document._id}: ${JSON.stringify(line)}`);
  }
  return { caseId };
}
