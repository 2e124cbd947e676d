import type { Problem, Result } from '#lib/domain/problem.ts';
import * as server from '#lib/records/administration.ts';
import type {
  Invitation,
  NewPerson,
  PersonRow,
  ProjectRow,
} from '#lib/records/administration.ts';

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'de-DE');

/** The server's projects and people, as last fetched; every change goes to the server first. */
export class Directory {
  people = $state.raw<readonly PersonRow[]>([]);
  projects = $state.raw<readonly ProjectRow[]>([]);
  loaded = $state(false);
  /** Why the last call failed; null after one that worked. */
  problem = $state.raw<Problem | null>(null);

  async load(): Promise<void> {
    const [people, projects] = await Promise.all([server.people(), server.projects()]);
    if (!people.ok) return void (this.problem = people.problem);
    if (!projects.ok) return void (this.problem = projects.problem);
    this.people = [...people.value].sort(byName);
    this.projects = [...projects.value].sort(byName);
    this.problem = null;
    this.loaded = true;
  }

  projectName(id: string | null): string {
    return this.projects.find((project) => project.id === id)?.name ?? '';
  }

  async addProject(fields: { name: string; slug: string }): Promise<Result<ProjectRow>> {
    const added = await server.createProject(fields);
    if (added.ok) this.projects = [...this.projects, added.value].sort(byName);
    return added;
  }

  async invite(
    fields: NewPerson,
  ): Promise<Result<Invitation | null>> {
    const added = await server.createPerson(fields);
    if (!added.ok) return added;
    this.people = [...this.people, added.value.person].sort(byName);
    return { ok: true, value: added.value.invitation };
  }

  /** A new link for a person; older ones end. */
  newLink(person: PersonRow): Promise<Result<Invitation>> {
    return server.newInvitation(person.id);
  }

  async setActive(person: PersonRow, active: boolean): Promise<void> {
    const changed = await server.setActive(person.id, active);
    this.problem = changed.ok ? null : changed.problem;
    if (!changed.ok) return;
    const { person: fresh } = changed.value;
    this.people = this.people.map((one) => (one.id === person.id ? { ...one, ...fresh } : one));
  }
}
