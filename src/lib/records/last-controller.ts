import type { Caseload } from './caseload.svelte.ts';

/** Who runs the project and protects its data, as it was written last in whichever case. */
export function lastController(caseload: Caseload): string {
  let last: { at: string; controller: string } | null = null;
  for (const { givenAt, controller } of caseload.consents.all)
    if (controller && (!last || givenAt > last.at)) last = { at: givenAt, controller };
  return last?.controller ?? '';
}
