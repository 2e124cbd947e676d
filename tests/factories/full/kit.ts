import { randomUlid, type Random } from '#tests/bench/world/random.ts';
import { testEnvelope } from '../envelope.ts';

/** What the records of a full caseload are made with. */
export interface Kit {
  random: Random;
  /** Today, `YYYY-MM-DD`: everything lies around it. */
  today: string;
  mentorId: string;
  /** Envelope of a record that was written `daysAgo`, and a ULID of that time. */
  own: (daysAgo: number) => typeof testEnvelope;
  ulid: (daysAgo: number) => string;
}

export interface Whose {
  projectId: string;
  /** Who wrote it all: only the coordination may, for somebody else. */
  authorId: string;
  mentorId: string;
}

const DAY_MS = 86_400_000;

export function createKit(random: Random, today: string, whose: Whose): Kit {
  const noon = Date.parse(`${today}T03:00:00.000Z`);
  // Hours apart, so that no two of a day share an instant.
  const at = (daysAgo: number) => noon - daysAgo * DAY_MS;
  return {
    random,
    today,
    mentorId: whose.mentorId,
    own(daysAgo) {
      const instant = new Date(at(daysAgo)).toISOString();
      return {
        ...testEnvelope,
        projectId: whose.projectId,
        createdAt: instant,
        createdBy: whose.authorId,
        updatedAt: instant,
        updatedBy: whose.authorId,
      };
    },
    ulid: (daysAgo) => randomUlid(random, at(daysAgo)),
  };
}
