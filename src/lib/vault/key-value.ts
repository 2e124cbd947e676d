/** The part of `localStorage` that the vault needs. */
export type KeyValue = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
