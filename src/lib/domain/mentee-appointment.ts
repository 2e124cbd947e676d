import type { Application } from './application.ts';
import type { AppointmentKind } from './catalogues/appointment-kinds.ts';
import {
  PAPERS_BY_CHECKLIST,
  PAPERS_BY_KIND,
  type AppointmentPaper,
} from './catalogues/appointment-papers.ts';
import type { Contact } from './contact.ts';
import type { Employer } from './employer.ts';
import type { Address } from './record.ts';
import type { Task } from './task.ts';

/** An appointment of a mentee, wherever it was written down. */
export interface MenteeAppointment {
  /** Id of the contact, the application or the task. */
  id: string;
  kind: AppointmentKind;
  date: string;
  time?: string;
  /** Lines in German, as they were entered: company, street, town. */
  place: readonly string[];
  /** Whom it is with, where that is somebody of the project. */
  mentorId?: string;
  /** Of a task or an application: its title, in the words of the mentor. */
  title?: string;
  papers: readonly AppointmentPaper[];
}

interface Records {
  contacts: readonly Contact[];
  applications: readonly Application[];
  tasks: readonly Task[];
}
interface Around {
  today: string;
  home: Address | undefined;
  employer: (id: string | undefined) => Pick<Employer, 'name' | 'sites'> | null;
}

const KINDS: Partial<Record<Contact['contactType'], AppointmentKind>> = {
  HOME: 'HOME',
  COMPANY: 'COMPANY',
  OFFICE: 'OFFICE',
  AUTHORITY: 'AUTHORITY',
  SCHOOL: 'SCHOOL',
  PHONE: 'PHONE',
  VIDEO: 'VIDEO',
  GROUP: 'GROUP',
};
const CLOSED: readonly Application['state'][] = ['REFUSED', 'NO_ANSWER', 'WITHDRAWN'];

const linesOf = (address: Address | undefined): string[] =>
  [address?.street, [address?.zip, address?.city].filter(Boolean).join(' ')].filter(
    (line): line is string => Boolean(line),
  );

function placeOf(contact: Contact, { home, employer }: Around): string[] {
  const company = contact.contactType === 'COMPANY' ? employer(contact.employerId) : null;
  const known = company
    ? [company.name, ...linesOf(company.sites[0])]
    : contact.contactType === 'HOME'
      ? linesOf(home)
      : [];
  const typed = contact.place?.trim() ?? '';
  if (!typed) return known;
  // A town alone says less than the address that is known there.
  if (known.some((line) => line.includes(typed))) return known;
  return company ? [company.name, typed] : [typed];
}

/** The code is a text of a record, which may be the name of what every object has. */
const papersFor = (checklist: string): readonly AppointmentPaper[] | undefined =>
  Object.hasOwn(PAPERS_BY_CHECKLIST, checklist) ? PAPERS_BY_CHECKLIST[checklist] : undefined;

function ofContact(contact: Contact, around: Around): MenteeAppointment {
  const kind = KINDS[contact.contactType] ?? 'MEETING';
  return {
    id: contact._id,
    kind,
    date: contact.date,
    ...(contact.time ? { time: contact.time } : {}),
    place: placeOf(contact, around),
    mentorId: contact.mentorId,
    papers: papersFor(contact.checklist?.code ?? '') ?? PAPERS_BY_KIND[kind] ?? [],
  };
}

function ofApplication(application: Application, { employer }: Around): MenteeAppointment {
  const company = employer(application.employerId);
  const name = company?.name ?? application.recipient;
  const { interviewOn = '', interviewTime, interviewPlace, title } = application;
  const site = company?.sites.find(({ id }) => id === application.siteId) ?? company?.sites[0];
  return {
    id: application._id,
    kind: 'INTERVIEW',
    date: interviewOn,
    ...(interviewTime ? { time: interviewTime } : {}),
    place: [...(name ? [name] : []), ...(interviewPlace ? [interviewPlace] : linesOf(site))],
    title,
    papers: PAPERS_BY_KIND.INTERVIEW ?? [],
  };
}

const ofTask = ({ _id, dueOn, title }: Task): MenteeAppointment => ({
  id: _id,
  kind: 'TASK',
  date: dueOn,
  place: [],
  title,
  papers: [],
});

const byTime = (a: MenteeAppointment, b: MenteeAppointment): number =>
  `${a.date}${a.time ?? ''}${a.id}` < `${b.date}${b.time ?? ''}${b.id}` ? -1 : 1;

/**
 * What a mentee has to be told of, from today on: appointments and interviews by their day, then
 * the mentor's own tasks, which one has to choose. Deadlines by rule and demands are not for telling.
 */
export function menteeAppointments(records: Records, around: Around): MenteeAppointment[] {
  const { today } = around;
  const contacts = records.contacts
    .filter(({ state, date }) => state === 'PLANNED' && date >= today)
    .map((contact) => ofContact(contact, around));
  const interviews = records.applications
    .filter(({ interviewOn = '', state }) => interviewOn >= today && !CLOSED.includes(state))
    .map((application) => ofApplication(application, around));
  const tasks = records.tasks
    .filter(
      (task) => task.state === 'OPEN' && task.dueOn >= today && !task.deadlineKey && !task.right,
    )
    .map(ofTask);
  return [...[...contacts, ...interviews].sort(byTime), ...tasks.sort(byTime)];
}
