/** A value, or one sentence for the terminal that says which setting is wrong. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; message: string };

export const fail = (message: string): { ok: false; message: string } => ({ ok: false, message });
