import type { Problem, Result } from '#lib/domain/problem.ts';
import { factorFrom } from '#lib/records/factor-duty.ts';
import * as server from '#lib/records/administration.ts';
import type {
  Invitation,
  NewPerson,
  PersonRow,
  ProjectRow,
  ShownRoleRequest,
} from '#lib/records/administration.ts';

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'de-DE');

/** Who has never been here has nothing to protect yet. */
export const lacksFactor = ({ active, invited, hasFactor }: PersonRow): boolean =>
  active && !invited && !hasFactor;

/** The server's projects and people, as last fetched; every change goes to the server first. */
export class Directory {
  people = $state.raw<readonly PersonRow[]>([]);
  projects = $state.raw<readonly ProjectRow[]>([]);
  /** From when on those without a project need a second factor. */
  factorFrom = $state.raw<string | null>(null);
  requests = $state.raw<readonly ShownRoleRequest[]>([]);
  loaded = $state(false);
  /** Why the last call failed; null after one that worked. */
  problem = $state.raw<Problem | null>(null);

  /** The people of a coordinator's own project, and what waits for this person. */
  async loadTeam(): Promise<void> {
    const [people, requests] = await Promise.all([server.team(), server.roleRequests()]);
    if (!people.ok) return void (this.problem = people.problem);
    if (!requests.ok) return void (this.problem = requests.problem);
    this.people = [...people.value].sort(byName);
    this.requests = requests.value;
    this.problem = null;
    this.loaded = true;
  }

  async load(): Promise<void> {
    const [people, projects, requests, duty] = await Promise.all([
      server.people(),
      server.projects(),
      server.roleRequests(),
      factorFrom(),
    ]);
    if (!people.ok) return void (this.problem = people.problem);
    if (!projects.ok) return void (this.problem = projects.problem);
    if (!requests.ok) return void (this.problem = requests.problem);
    if (!duty.ok) return void (this.problem = duty.problem);
    this.factorFrom = duty.value.secondFactorFrom;
    this.requests = requests.value;
    this.people = [...people.value].sort(byName);
    this.projects = [...projects.value].sort(byName);
    this.problem = null;
    this.loaded = true;
  }

  get openRequests(): ShownRoleRequest[] {
    return this.requests.filter(({ state }) => state === 'open');
  }

  /** Of these, what waits for who looks. */
  get toConfirm(): number {
    return this.openRequests.filter(({ mayConfirm }) => mayConfirm).length;
  }

  /** Who could confirm what another administrator wishes. */
  get aloneInOffice(): boolean {
    const admins = this.people.filter(({ role, active }) => role === 'ADMIN' && active);
    return admins.length < 2 && !this.openRequests.some(({ to }) => to.role === 'ADMIN');
  }

  projectName(id: string | null): string {
    return this.projects.find((project) => project.id === id)?.name ?? '';
  }

  async addProject(fields: { name: string; slug: string }): Promise<Result<ProjectRow>> {
    const added = await server.createProject(fields);
    if (added.ok) this.projects = [...this.projects, added.value].sort(byName);
    return added;
  }

  async invite(fields: NewPerson): Promise<Result<Invitation | null>> {
    const added = await server.createPerson(fields);
    if (!added.ok) return added;
    this.people = [...this.people, added.value.person].sort(byName);
    if (!added.value.invitation) await this.load();
    return { ok: true, value: added.value.invitation };
  }

  /** Those of a project, or without one, who sign in by the passphrase alone. */
  lacking(projectId: string | null): PersonRow[] {
    return this.people.filter((one) => one.projectId === projectId && lacksFactor(one));
  }

  /** A new link for a person; older ones end. */
  newLink(person: PersonRow): Promise<Result<Invitation>> {
    return server.newInvitation(person.id);
  }

  /** Whether a second person must confirm it. */
  async setActive(person: PersonRow, active: boolean): Promise<boolean> {
    const changed = await server.setActive(person.id, active);
    this.problem = changed.ok ? null : changed.problem;
    if (!changed.ok) return false;
    const { person: fresh } = changed.value;
    this.people = this.people.map((one) => (one.id === person.id ? { ...one, ...fresh } : one));
    if (changed.value.asked) await this.load();
    return changed.value.asked === true;
  }
}
