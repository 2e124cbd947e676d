import * as z from 'zod';
import { ROLES } from './member.ts';

/** What the server's own addresses answer, beside the replication protocol; parsed on arrival. */
const id = z.string();

export const meAnswer = z.object({
  user: z.object({ id, name: z.string(), login: z.string(), role: z.enum(ROLES) }),
  project: z.object({ id, name: z.string(), slug: z.string(), db: z.string() }).nullable(),
  programmeDb: z.string(),
  /** Changes when the server was restored from a backup. */
  epoch: z.union([z.string(), z.number()]).transform(String),
  serverTime: z.string(),
});
export type Me = z.infer<typeof meAnswer>;

export const projectAnswer = z.object({
  id,
  name: z.string(),
  slug: z.string(),
  ags: z.string().nullish(),
});
export type ProjectRow = z.infer<typeof projectAnswer>;
export const projectsAnswer = z.array(projectAnswer);

const person = z.object({
  id,
  login: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  projectId: z.string().nullable(),
  active: z.boolean(),
  /** True until the invitation was accepted. */
  invited: z.boolean().optional(),
});
export type PersonRow = z.infer<typeof person>;
export const peopleAnswer = z.array(person);
export const personAnswer = z.object({ person });

/** A link that works once; the token stands in the fragment and never reaches a server's log. */
const invitation = z.object({
  path: z.string(),
  expiresAt: z.union([z.string(), z.number()]),
});
export type Invitation = z.infer<typeof invitation>;
export const invitedAnswer = z.object({ person, invitation });

export const setupAnswer = z.object({ open: z.boolean() });
export const invitedWhoAnswer = z.object({ login: z.string(), name: z.string() });
export const anyAnswer = z.unknown().transform(() => undefined);
