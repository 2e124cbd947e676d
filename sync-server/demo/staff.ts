import type { Role } from '#lib/domain/member.ts';
import type { Person, Project } from '../accounts/model.ts';
import { writeMember, type MemberDeps } from '../accounts/members.ts';
import type { AccountStore } from '../accounts/store.ts';
import { STAFF_FAMILY, STAFF_GIVEN } from './names.ts';
import type { Random } from './random.ts';
import { idOn, type DemoPerson, type DemoProject } from './world.ts';

export interface StaffDeps {
  random: Random;
  today: string;
  store: AccountStore;
  members: MemberDeps;
  /** Of the one passphrase that all demo accounts have. */
  passphraseHash: string;
}

/** Writes one demo account and its colleague's document. */
export async function addDemoPerson(
  { random, today, store, members, passphraseHash }: StaffDeps,
  given: { login: string; role: Role; project: Project | null },
): Promise<DemoPerson> {
  const person: Person = {
    id: idOn(random, today),
    login: given.login,
    name: `${random.pick(STAFF_GIVEN)} ${random.pick(STAFF_FAMILY)}`,
    role: given.role,
    projectId: given.project?.id ?? null,
    active: true,
    passphraseHash,
    createdAt: members.now(),
  };
  await store.addPerson(person);
  await writeMember(members, person, given.project, person.id);
  return { id: person.id, login: person.login, name: person.name };
}

/** A project's coordinator and mentors: `koordination.<slug>`, `mentor1.<slug>`, … */
export async function addDemoTeam(
  deps: StaffDeps,
  project: Project,
  mentors: number,
): Promise<DemoProject> {
  const { slug } = project;
  const coordinator = await addDemoPerson(deps, {
    login: `koordination.${slug}`,
    role: 'COORDINATOR',
    project,
  });
  const team: DemoPerson[] = [];
  for (let n = 1; n <= mentors; n += 1)
    team.push(await addDemoPerson(deps, { login: `mentor${n}.${slug}`, role: 'MENTOR', project }));
  return { ...project, ags: project.ags ?? '', coordinator, mentors: team };
}
