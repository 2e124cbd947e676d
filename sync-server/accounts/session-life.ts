/** A session ends after 30 days without use; milliseconds. */
export const SESSION_LIFE = 30 * 24 * 3600_000;
