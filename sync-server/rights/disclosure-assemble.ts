import { berlinDay } from '#lib/domain/berlin-day.ts';
import type { CaseKind } from '#lib/domain/case-belongings.ts';
import type { Consent } from '#lib/domain/consent.ts';
import type { Contact } from '#lib/domain/contact.ts';
import { belongsToCase } from '#lib/domain/case-belongings.ts';
import { createFinder } from '#lib/domain/disclosure/blacken.ts';
import { DISCLOSURE_VERSION, type Disclosure } from '#lib/domain/disclosure/content.ts';
import { informationOn } from '#lib/domain/disclosure/information.ts';
import { passagesOf, type Passage } from '#lib/domain/disclosure/passages.ts';
import { retainedUntil } from '#lib/domain/disclosure/retained.ts';
import { caseOf, typeOf } from '#lib/domain/id.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { DEFAULT_RETENTION } from '#lib/domain/default-retention.ts';
import type { RetentionSettings } from '#lib/domain/retention-settings.ts';
import type { CaseIndex } from '../access/case-index.ts';
import type { User } from '../accounts/model.ts';
import type { AuditLog } from '../audit/audit.ts';
import type { Parking } from '../parking/parking.ts';
import { documentOf } from '../parking/slip.ts';
import { caseDocuments, readDocuments, type CaseDocument } from './case-documents.ts';
import { logOf } from './disclosure-log.ts';
import { partiesBeside, selfOf } from './disclosure-parties.ts';
import { knownStaff, peopleIn } from './disclosure-people.ts';

export interface AssembleDeps {
  audit: AuditLog;
  parking: Parking;
  /** Terms of the person's project. */
  retention: (user: User) => Promise<RetentionSettings> | null;
  /** Milliseconds since 1970. */
  now: () => number;
}

export interface Assembled {
  disclosure: Disclosure;
  passages: Passage[];
}

/**
 * All that is stored about the person of a case, and where in it others are spoken of. Nothing is
 * left out for being small; what is others' is taken out where a person has looked at it.
 */
export async function assemble(
  { audit, parking, retention, now }: AssembleDeps,
  index: CaseIndex,
  user: User,
  caseId: string,
): Promise<Assembled | null> {
  const documents = await caseDocuments(index, caseId);
  const mentee = documents.find(({ id }) => id === `mentee:${caseId}`);
  if (!mentee) return null;
  const beside = documents.filter(({ id }) => caseOf(id) === null).map(({ id }) => id);
  const logged = await logOf(audit, caseId, beside);
  const parked = await parkedOf(parking, user, caseId);
  const consents = bodiesOf<Consent>(documents, 'consent');
  const records = documents.map(recordOf);
  const named = knownStaff(documents, logged.history);
  const members = await readDocuments(index, index.ids.below('member:'));
  const known = new Map(members.map(({ id, winner }) => [id.slice('member:'.length), winner]));
  const controller = controllerOf(consents);
  const disclosure: Disclosure = {
    format: 'mentorenmappe-auskunft',
    version: DISCLOSURE_VERSION,
    createdAt: new Date(now()).toISOString(),
    createdBy: user.id,
    caseId,
    project: user.project?.name ?? '',
    ...(controller === undefined ? {} : { controller }),
    people: peopleIn({ records, parked, logged, by: user.id }, known, named),
    employers: await employersIn(index, { records, parked, logged }),
    records,
    parked,
    ...logged,
    retention: retainedUntil(
      mentee.winner as unknown as Mentee,
      bodiesOf<Contact>(documents, 'contact'),
      (await retention(user)) ?? DEFAULT_RETENTION,
    ),
    information: informationOn(berlinDay(now()), consents),
  };
  const parties = await partiesBeside(index, caseId, new Set([...named, user.id]));
  const find = createFinder(parties, ownOf(mentee));
  return { disclosure, passages: passagesOf(disclosure, find) };
}

const bodiesOf = <T>(documents: readonly CaseDocument[], type: CaseKind): T[] =>
  documents.filter(({ id }) => typeOf(id) === type).map(({ winner }) => winner as unknown as T);

function recordOf({ id, winner, others }: CaseDocument): Disclosure['records'][0] {
  return {
    id,
    kind: typeOf(id) as CaseKind,
    deleted: winner.deletedAt !== undefined,
    document: winner,
    otherVersions: others,
  };
}

/** By whatever branch says it. */
function ownOf({ winner, others }: CaseDocument): ReturnType<typeof selfOf> {
  const all = [winner, ...others].map(selfOf);
  return {
    names: all.flatMap(({ names }) => names),
    phones: all.flatMap(({ phones }) => phones),
    emails: all.flatMap(({ emails }) => emails),
  };
}

async function parkedOf(
  parking: Parking,
  user: User,
  caseId: string,
): Promise<Disclosure['parked']> {
  const slips = await parking.list(user);
  return slips
    .map(({ slip }) => ({ slip, document: documentOf(slip) }))
    .filter(({ document }) => belongsToCase(document, caseId))
    .map(({ slip: { at, from, problems, note }, document }) => ({
      at,
      by: from,
      problems: problems.map(({ code }) => code),
      ...(note === undefined ? {} : { note }),
      document,
    }));
}

async function employersIn(index: CaseIndex, parts: unknown): Promise<Disclosure['employers']> {
  const ids = [...new Set(JSON.stringify(parts).match(/employer:[0-9A-Z]{26}/g) ?? [])].sort();
  const found = await readDocuments(index, ids);
  return found.map(({ id, winner }) => ({
    id,
    name: typeof winner.name === 'string' ? winner.name : '',
  }));
}

/** As the newest consent shows them. */
function controllerOf(consents: readonly Consent[]): string | undefined {
  const [newest] = consents
    .filter(({ controller }) => controller)
    .sort((a, b) => b.givenAt.localeCompare(a.givenAt));
  return newest?.controller;
}
