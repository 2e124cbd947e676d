/** An object without its undefined fields, so that records carry no empty ones. */
export type Compact<T> = { [K in keyof T]: Exclude<T[K], undefined> };

export function compact<T extends object>(fields: T): Compact<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Compact<T>;
}
