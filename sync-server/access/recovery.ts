/** The time after a restore in which anyone may offer again what the server has lost. */
export interface Recovery {
  /** Milliseconds since 1970: what is older may come from any member of the project. */
  restoredAt: number;
  until: number;
}
