import type { Paper } from './paper.ts';

/** Whether a paper has a file; otherwise it was seen. */
export const hasFile = (
  paper: Paper,
): paper is Paper & Required<Pick<Paper, 'contentType' | 'size' | 'sha256'>> =>
  paper.sha256 !== undefined;
