import type { Article } from '../domain/article.ts';
import type { Consent } from '../domain/consent.ts';
import type { Contact } from '../domain/contact.ts';
import type { AnyDocument, DocumentMap } from '../domain/document.ts';
import type { Employer } from '../domain/employer.ts';
import type { ExportKind } from '../domain/export.ts';
import type { Handover } from '../domain/handover.ts';
import type { CaseFileType, DocumentType } from '../domain/id.ts';
import type { Member } from '../domain/member.ts';
import type { Mentee } from '../domain/mentee.ts';
import type { Paper } from '../domain/paper.ts';
import type { Placement } from '../domain/placement.ts';
import type { Problem, Result } from '../domain/problem.ts';
import type { Task } from '../domain/task.ts';
import type { Vacancy } from '../domain/vacancy.ts';
import type { Documents, StoreChange } from '../store/documents.ts';
import { afterFrame } from './after-frame.ts';
import { Collection } from './collection.svelte.ts';
import type { Holding } from './holding.ts';
import { LastContacts } from './last-contacts.ts';
import { CaseFile } from './case-file.ts';
import { Lookup } from './lookup.ts';
import { News, type NewsItem } from './news.svelte.ts';
import {
  newestConsent,
  newestContact,
  newestPlacement,
  newestTask,
  newestVacancy,
} from './order.ts';
import { deviceHistory, type HistoryStep } from './record-history.ts';
import { byType, typeOf } from './rows.ts';
import { CaseloadSearch, type SearchResult } from './search.ts';
import type { Together } from './together.ts';
import {
  change,
  insert,
  instantOf,
  prepare,
  type Author,
  type Fields,
  type NewRecord,
} from './writes.ts';

export interface CaseloadDeps extends Omit<Author, 'projectId'> {
  /** Null for people without a project (programme office, administration). */
  project: Documents | null;
  programme: Documents;
  /** ULID of the project; for people without one, that of the programme. */
  projectId: string;
}

export type RecordLight = 'here' | 'safe' | 'refused' | 'parked';

/** The opened caseload: what every screen reads and writes. Dropped whole when the app locks. */
export class Caseload {
  readonly mentees: Collection<Mentee>;
  readonly employers: Collection<Employer>;
  readonly vacancies: Collection<Vacancy>;
  readonly contacts: Collection<Contact>;
  readonly tasks: Collection<Task>;
  readonly placements: Collection<Placement>;
  readonly members: Collection<Member>;
  readonly articles: Collection<Article>;
  readonly handovers: Collection<Handover>;
  readonly papers: Collection<Paper>;
  readonly consents: Collection<Consent>;

  /** Everything of a case that has a kind of its own; see `ofCase`. */
  readonly file: CaseFile;

  readonly #deps: CaseloadDeps;
  readonly #sources: readonly Documents[];
  readonly #byType: Record<DocumentType, Collection<AnyDocument>>;
  readonly #caseContacts: Lookup<Contact>;
  readonly #lastContacts: LastContacts;
  readonly #employerContacts: Lookup<Contact>;
  readonly #caseTasks: Lookup<Task>;
  readonly #employerTasks: Lookup<Task>;
  readonly #casePlacements: Lookup<Placement>;
  readonly #employerPlacements: Lookup<Placement>;
  readonly #employerVacancies: Lookup<Vacancy>;
  readonly #caseConsents: Lookup<Consent>;
  readonly #search: CaseloadSearch;
  readonly #news: News;
  readonly #stop: (() => void)[] = [];
  #lights = $state(0);
  #refused = $state.raw<readonly string[]>([]);
  #parked = $state.raw<readonly string[]>([]);

  constructor(deps: CaseloadDeps) {
    this.#deps = deps;
    const sources = deps.project ? [deps.project, deps.programme] : [deps.programme];
    this.#sources = sources;
    this.mentees = new Collection('mentee', sources);
    this.employers = new Collection('employer', sources);
    this.vacancies = new Collection('vacancy', sources);
    this.contacts = new Collection('contact', sources);
    this.tasks = new Collection('task', sources);
    this.placements = new Collection('placement', sources);
    this.members = new Collection('member', sources);
    this.articles = new Collection('article', sources);
    this.handovers = new Collection('handover', sources);
    this.papers = new Collection('paper', sources);
    this.consents = new Collection('consent', sources);
    this.file = new CaseFile(sources);
    this.#byType = {
      ...this.file.collections,
      mentee: this.mentees,
      employer: this.employers,
      vacancy: this.vacancies,
      contact: this.contacts,
      task: this.tasks,
      placement: this.placements,
      member: this.members,
      article: this.articles,
      handover: this.handovers,
      paper: this.papers,
      consent: this.consents,
    } as unknown as Record<DocumentType, Collection<AnyDocument>>;
    this.#caseContacts = new Lookup(this.contacts, (c) => c.caseId, newestContact);
    this.#lastContacts = new LastContacts(this.contacts, this.#caseContacts);
    this.#employerContacts = new Lookup(this.contacts, (c) => c.employerId, newestContact);
    this.#caseTasks = new Lookup(this.tasks, (t) => t.caseId, newestTask);
    this.#employerTasks = new Lookup(this.tasks, (t) => t.employerId, newestTask);
    this.#casePlacements = new Lookup(this.placements, (p) => p.caseId, newestPlacement);
    this.#employerPlacements = new Lookup(this.placements, (p) => p.employerId, newestPlacement);
    this.#employerVacancies = new Lookup(this.vacancies, (v) => v.employerId, newestVacancy);
    this.#caseConsents = new Lookup(this.consents, (c) => c.caseId, newestConsent);
    this.#search = new CaseloadSearch(this.mentees, this.employers, this.contacts, this);
    this.#news = new News(deps.project ?? deps.programme, deps.userId, deps.now);
    for (const source of sources)
      this.#stop.push(source.subscribe((changed) => this.#follow(source, changed)));
  }

  mentee(caseId: string): Mentee | null {
    return this.mentees.get(`mentee:${caseId}`);
  }

  /** Newest first, as all of these; an untouched list stays the same array. */
  contactsOfCase(caseId: string): readonly Contact[] {
    return this.#caseContacts.of(caseId);
  }
  /** Day of the last contact that took place, or null; quick also when asked for every case. */
  lastContactOn(caseId: string): string | null {
    return this.#lastContacts.of(caseId);
  }
  contactsOfEmployer(employerId: string): readonly Contact[] {
    return this.#employerContacts.of(employerId);
  }
  tasksOfCase(caseId: string): readonly Task[] {
    return this.#caseTasks.of(caseId);
  }
  tasksOfEmployer(employerId: string): readonly Task[] {
    return this.#employerTasks.of(employerId);
  }
  placementsOfCase(caseId: string): readonly Placement[] {
    return this.#casePlacements.of(caseId);
  }
  placementsOfEmployer(employerId: string): readonly Placement[] {
    return this.#employerPlacements.of(employerId);
  }

  vacanciesOfEmployer(employerId: string): readonly Vacancy[] {
    return this.#employerVacancies.of(employerId);
  }

  /** What a case's file holds of a kind, newest first. */
  ofCase<T extends CaseFileType>(type: T, caseId: string): readonly DocumentMap[T][] {
    return this.file.of(type, caseId);
  }

  consentsOfCase(caseId: string): readonly Consent[] {
    return this.#caseConsents.of(caseId);
  }

  /** Name of a colleague, or '' where this device does not know the person. */
  memberName(userId: string): string {
    return this.members.get(`member:${userId}`)?.name ?? '';
  }

  /** Kept as it is, and worked on by nobody (Art. 18 GDPR). */
  isRestricted(caseId: string): boolean {
    return this.mentee(caseId)?.restriction !== undefined;
  }

  /** A fresh ULID, for records that refer to one another before they are written. */
  newUlid(): string {
    return this.#deps.newUlid();
  }

  /** Validates, writes and resolves once the record is durable on this device. */
  async create<T extends DocumentType>(
    type: T,
    fields: Fields<T>,
    options: { caseId?: string; ulid?: string } = {},
  ): Promise<Result<DocumentMap[T], Problem[]>> {
    const { caseId, ulid } = options;
    if (this.#touchesRestricted([{ ...fields, caseId }])) return RESTRICTED;
    const record = {
      type,
      fields: caseId === undefined || type === 'mentee' ? fields : { ...fields, caseId },
      ulid,
    };
    const prepared = await prepare(record as unknown as NewRecord, this.#deps);
    if (!prepared.ok) return prepared;
    const written = await insert(this.#home(type), [prepared.value]);
    if (!written.ok) return written;
    return { ok: true, value: prepared.value as DocumentMap[T] };
  }

  /**
   * Merges a patch into the newest revision; `undefined` takes a field away. A form gives the record
   * that it was filled from: what changed since then is merged, not written over.
   */
  async update<T extends DocumentType>(
    id: string,
    patch: Partial<Fields<T>>,
    seen: AnyDocument | null = null,
  ): Promise<Result<DocumentMap[T], Problem[]>> {
    if (isMore(id, patch) && this.#touchesRestricted([{ id }])) return RESTRICTED;
    const changed = await change(this.#homeOf(id), id, { ...patch }, this.#deps, seen);
    return changed as Result<DocumentMap[T], Problem[]>;
  }

  /** Deletion is a field: the record leaves the lists and can be restored. */
  async remove(id: string): Promise<Result<void, Problem[]>> {
    if (this.#touchesRestricted([{ id }])) return RESTRICTED;
    const deletedAt = instantOf(this.#deps.now());
    const changed = await change(this.#homeOf(id), id, { deletedAt }, this.#deps);
    return changed.ok ? { ok: true, value: undefined } : changed;
  }

  async restore(id: string): Promise<Result<void, Problem[]>> {
    if (this.#touchesRestricted([{ id }])) return RESTRICTED;
    const changed = await change(this.#homeOf(id), id, { deletedAt: undefined }, this.#deps);
    return changed.ok ? { ok: true, value: undefined } : changed;
  }

  /**
   * All or nothing: everything is checked first (in slices, so that the screen stays alive), then
   * written in one transaction, so that no kill and no full disk leaves half an import.
   * Problems carry the record's number in `values.row` (from 0).
   */
  async importMany(
    records: readonly NewRecord[],
    onProgress: (done: number, total: number) => void = () => undefined,
  ): Promise<Result<{ created: number }, Problem[]>> {
    const { importAll } = await import('./importing.ts');
    return importAll(records, this.#deps, (type) => this.#home(type), onProgress);
  }

  /** Changes and new records of one home that stand or fall together, in one transaction. */
  async together(work: Together): Promise<Result<{ written: number }, Problem[]>> {
    const records = (work.records ?? []).map(({ fields }) => fields);
    if (this.#touchesRestricted([...work.changes, ...records])) return RESTRICTED;
    const { writeTogether } = await import('./together.ts');
    return writeTogether(this.#home('mentee'), work, this.#deps);
  }

  /** Who changed what in a record and when, as far as this device knows; newest first. */
  deviceHistory(id: string): HistoryStep[] {
    return this.#sources.map((source) => deviceHistory(source, id)).find((one) => one[0]) ?? [];
  }

  /** Where a record stands: only here, at the server, refused there, or before the coordination. */
  light(id: string): RecordLight {
    if (this.#refused.includes(id)) return 'refused';
    if (this.#tracked(id).isPending(id)) return 'here';
    return this.#parked.includes(id) ? 'parked' : 'safe';
  }

  search(query: string): SearchResult {
    return { mentees: this.searchMentees(query), employers: this.searchEmployers(query) };
  }
  searchMentees(query: string): Mentee[] {
    return this.#search.mentees(query);
  }
  searchEmployers(query: string): Employer[] {
    return this.#search.employers(query);
  }
  /** Folds texts in idle time, so that the first key stroke is as quick as the others. */
  prepareSearch(): void {
    this.#search.prepare();
  }

  /** What colleagues changed since this device last looked, newest first. */
  get newSince(): readonly NewsItem[] {
    return this.#news.items((id) => this.#find(id));
  }
  /** "Gesehen": what is new now is not new any more. */
  looked(): Promise<void> {
    return this.#news.looked();
  }

  /** What this device holds, for comparing with another. */
  async holding(): Promise<Holding> {
    const { holdingOf } = await import('./holding.ts');
    return holdingOf(this.#sources);
  }

  /** Something left this device as a file; the server is told when it can be. Never fails. */
  async noteExport(kind: ExportKind, count: number): Promise<void> {
    const { noteExport } = await import('./exports.ts');
    const { project, programme, newUlid, now } = this.#deps;
    const report = { id: newUlid(), kind, count, at: instantOf(now()) };
    await noteExport(project ?? programme, report);
  }

  /** Called by the sync view: what the server keeps for the coordination. */
  setParked(ids: readonly string[]): void {
    if (!sameIds(this.#parked, ids)) this.#parked = ids;
  }

  /** Called by the sync view: what the server refused. Receipts come through the store. */
  setRefused(ids: readonly string[]): void {
    if (!sameIds(this.#refused, ids)) this.#refused = ids;
  }

  close(): void {
    for (const stop of this.#stop.splice(0)) stop();
    this.#search.close();
  }

  #follow(source: Documents, changed: StoreChange): void {
    if (changed.reset) {
      for (const collection of Object.values(this.#byType)) collection.reset();
    } else {
      for (const [type, ids] of byType(changed.ids)) this.#byType[type]?.apply(ids);
      if (source === this.#deps.project) this.#news.follow(changed);
    }
    afterFrame(() => (this.#lights += 1));
  }

  /** What the server would refuse is not written at all: the form says so and keeps its draft. */
  #touchesRestricted(records: readonly object[]): boolean {
    return records.some((record) => {
      const { id = '', caseId, subjectCaseId } = record as Touching;
      const named = [id.split(':')[1], caseId, subjectCaseId];
      return named.some((one) => one && this.isRestricted(one));
    });
  }

  #find(id: string): AnyDocument | null {
    return this.#byType[typeOf(id)]?.get(id) ?? null;
  }

  #home(type: DocumentType): Documents {
    return type === 'article' ? this.#deps.programme : (this.#deps.project ?? this.#deps.programme);
  }

  /** Whoever asks for a light follows what is written and acknowledged. */
  #tracked(id: string): Documents {
    return this.#lights < 0 ? this.#deps.programme : this.#homeOf(id);
  }

  #homeOf(id: string): Documents {
    return this.#home(typeOf(id));
  }
}

/** What of a record tells to which case it belongs. */
interface Touching {
  id?: string | undefined;
  caseId?: string | undefined;
  subjectCaseId?: string | undefined;
}

const RESTRICTED: { ok: false; problem: Problem[] } = {
  ok: false,
  problem: [{ code: 'case-restricted' }],
};

/** Whether more is changed than the restriction itself. */
const isMore = (id: string, patch: object): boolean =>
  typeOf(id) !== 'mentee' || Object.keys(patch).some((field) => field !== 'restriction');

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && b.every((id) => a.includes(id));
}
