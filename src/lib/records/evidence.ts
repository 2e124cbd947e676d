import type { Result } from '../domain/problem.ts';
import {
  checkedAnswer,
  evidenceAnswer,
  evidenceLinesAnswer,
  signedHeadAnswer,
  type Checked,
  type Evidence,
  type EvidenceLines,
  type SignedHeadFile,
} from '../domain/server-answers/evidence.ts';
import type { Server } from '../sync/server.ts';
import { proven } from './proof.svelte.ts';

export type {
  Checked,
  Evidence,
  EvidenceLine,
  EvidenceLines,
  SignedHeadFile,
} from '../domain/server-answers/evidence.ts';

async function server(): Promise<Server> {
  const { browserServer } = await import('../sync/browser-server.ts');
  return browserServer();
}

/** For auditors: what there is, in numbers. */
export async function evidence(): Promise<Result<Evidence>> {
  return (await server()).ask('GET', '/api/evidence', evidenceAnswer);
}

/** Lines before a number, the newest first. */
export async function evidenceLines(before: number | null): Promise<Result<EvidenceLines>> {
  const from = before === null ? '' : `?before=${before}`;
  return (await server()).ask('GET', `/api/evidence/lines${from}`, evidenceLinesAnswer);
}

export async function checkLog(): Promise<Result<Checked>> {
  return (await server()).ask('POST', '/api/evidence/check', checkedAnswer, {});
}

/** The end of the log, signed by the server. */
export async function signedHead(): Promise<Result<SignedHeadFile>> {
  const own = await server();
  return proven(() => own.ask('POST', '/api/evidence/export', signedHeadAnswer, {}));
}
