/** A value with the id under which it is kept. */
export interface KeptValue<T> {
  id: string;
  value: T;
}

/**
 * Values by id (`device:…`, `factor:…`), for what has no table of its own. A change is made from
 * what is there at that moment, however many servers change it at once.
 */
export interface Kept {
  get<T extends object>(id: string): Promise<T | null>;
  /** All whose id begins so, by id. */
  list<T extends object>(prefix: string): Promise<KeptValue<T>[]>;
  /** `value: null` leaves what is there; gives the result of the round that counted. */
  update<T extends object, R>(
    id: string,
    change: (now: T | null) => { value: T | null; result: R },
  ): Promise<R>;
  remove(id: string): Promise<void>;
}
