import { lastContactOn } from '#lib/domain/attention.ts';
import type { Contact } from '#lib/domain/contact.ts';
import { datesOf } from '#lib/domain/deadlines/appointment.ts';
import { deadlinesOfCase } from '#lib/domain/deadlines/case.ts';
import type { Deadline } from '#lib/domain/deadlines/deadline.ts';
import { isOutlived } from '#lib/domain/deadlines/radar.ts';
import type { CaseRecords } from '#lib/domain/deadlines/records.ts';
import { reportDeadlines } from '#lib/domain/deadlines/report.ts';
import type { DocumentMap } from '#lib/domain/document.ts';
import { caseOf, typeOf, type DocumentType } from '#lib/domain/id.ts';
import { worksOn } from '#lib/domain/responsibility.ts';
import { DEFAULT_RETENTION } from '#lib/domain/default-retention.ts';
import type { RetentionSettings } from '#lib/domain/retention-settings.ts';
import type { Task } from '#lib/domain/task.ts';
import type { Caseload } from '../access/caseloads.ts';
import type { User } from '../accounts/model.ts';
import { readDocuments } from '../rights/case-documents.ts';
import { vacancyDeadlinesIn } from './vacancies.ts';

/** Kinds of record from which dates follow. */
const DATED = [
  'placement',
  'permit',
  'course',
  'recognition',
  'goal',
  'application',
  'funding',
  'consent',
  'contact',
  'task',
] as const satisfies readonly DocumentType[];

/** What a person's calendar is made of. */
export interface OwnRecords {
  contacts: Contact[];
  tasks: Task[];
  deadlines: Deadline[];
}

/** Own appointments and tasks, and the deadlines of what a person works on today. */
export async function ownRecords(
  caseload: Caseload,
  user: User,
  at: { today: string; retention: RetentionSettings | null },
): Promise<OwnRecords> {
  const { today, retention } = at;
  const { index } = caseload;
  const sees = await caseload.sight();
  const cases = sees
    .cases()
    .filter((id) => index.cases.get(id)?.some((leaf) => worksOn(leaf, user.id, today)));
  const { ids } = index;
  const wanted = cases.flatMap((caseId) => [
    `mentee:${caseId}`,
    ...DATED.flatMap((type) => ids.below(`${type}:${caseId}:`)),
  ]);
  const beside = ['task:', 'contact:']
    .flatMap((prefix) => ids.below(prefix))
    .filter((id) => caseOf(id) === null && sees.sees(id));
  const found = await readDocuments(index, [...wanted, ...beside]);
  const live = found.map(({ winner }) => winner).filter(({ deletedAt }) => deletedAt === undefined);
  const byCase = Map.groupBy(live, ({ _id }) => caseOf(String(_id)));
  if (!byCase.has(null)) byCase.set(null, []);
  const vacancies = await vacancyDeadlinesIn(index, (id) => sees.sees(id));
  const shared = vacancies.of(user.id);
  if (user.role === 'COORDINATOR' && user.project)
    shared.push(...reportDeadlines(user.project.id, today));
  const own: OwnRecords = { contacts: [], tasks: [], deadlines: [] };
  for (const [caseId, documents] of byCase) {
    const of = <T extends DocumentType>(type: T): DocumentMap[T][] =>
      documents.filter(({ _id }) => typeOf(String(_id)) === type) as unknown as DocumentMap[T][];
    const [contacts, tasks] = [of('contact'), of('task')];
    const [mentee] = of('mentee');
    const records: CaseRecords = {
      placements: of('placement'),
      permits: of('permit'),
      courses: of('course'),
      recognitions: of('recognition'),
      goals: of('goal'),
      applications: of('application'),
      fundings: of('funding'),
      consents: of('consent'),
      contacts,
      lastContactOn: lastContactOn(contacts),
      retention: retention ?? DEFAULT_RETENTION,
    };
    const found = mentee ? deadlinesOfCase(mentee, records, today) : caseId === null ? shared : [];
    const keys = new Set([...found, ...vacancies.all].map(({ key }) => key));
    own.deadlines.push(...datesOf(found, tasks));
    own.contacts.push(...contacts.filter(({ mentorId }) => mentorId === user.id));
    own.tasks.push(
      ...tasks.filter((task) => task.assigneeId === user.id && !isOutlived(task, keys)),
    );
  }
  return own;
}
