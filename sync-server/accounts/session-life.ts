const DAY = 24 * 3600_000;

/** How long somebody stays signed in; milliseconds (OWASP ASVS 5.0, 7.3.1 and 7.3.2). */
export interface SessionLife {
  /** Without use. */
  idle: number;
  /** After signing in, however much it is used. */
  whole: number;
}

export const SESSION_LIFE: SessionLife = { idle: 30 * DAY, whole: 90 * DAY };

/** From the settings, in days. */
export const lifeOf = (idleDays?: number, wholeDays?: number): SessionLife => ({
  idle: idleDays === undefined ? SESSION_LIFE.idle : idleDays * DAY,
  whole: wholeDays === undefined ? SESSION_LIFE.whole : wholeDays * DAY,
});

export const endOfSession = ({ idle, whole }: SessionLife, startedAt: number, usedAt: number) =>
  Math.min(usedAt + idle, startedAt + whole);
