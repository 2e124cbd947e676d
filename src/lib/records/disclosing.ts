import { disclosureAnswer, type DisclosureAnswer } from '../domain/disclosure/answer.ts';
import type { DisclosureCounts } from '../domain/disclosure/counts.ts';
import { anyAnswer } from '../domain/server-answers.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { proven } from './proof.svelte.ts';

const addressOf = (caseId: string): string => `/api/cases/${encodeURIComponent(caseId)}/disclosure`;

async function server() {
  const { browserServer } = await import('../sync/browser-server.ts');
  return browserServer();
}

/** All about a person, as the server puts it together; asks for a proof where it wants one. */
export async function prepareDisclosure(caseId: string): Promise<Result<DisclosureAnswer>> {
  const own = await server();
  return proven(() => own.ask('POST', addressOf(caseId), disclosureAnswer, {}));
}

/** Says that it is about to be handed out; before this nothing is saved. */
export async function confirmDisclosure(
  caseId: string,
  counts: DisclosureCounts,
): Promise<Result<void>> {
  const own = await server();
  return proven(() => own.ask('POST', `${addressOf(caseId)}/created`, anyAnswer, counts));
}

/** Bytes of a file on the server, also of a paper that was taken out of the lists. */
export async function disclosedFile(fileId: string): Promise<Result<Uint8Array>> {
  const { loadFile } = await import('../sync/load-file.ts');
  try {
    return { ok: true, value: await loadFile(fileId) };
  } catch (error) {
    const { problem } = (error ?? {}) as { problem?: Problem };
    if (problem) return { ok: false, problem };
    throw error;
  }
}
