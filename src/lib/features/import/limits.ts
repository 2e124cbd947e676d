/** Bytes of a file that a phone still reads in one piece. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** Rows of a list; the largest programme phase has some 30,000 contacts. */
export const MAX_ROWS = 50_000;
/** Rows worked on before the screen gets a turn. */
export const ROWS_A_SLICE = 50;
