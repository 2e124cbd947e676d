import { checkProblem } from '#lib/domain/admission/check-problem.ts';
import { parseId } from '#lib/domain/id.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { activationVerdict } from '../access/activation.ts';
import { canWrite } from '../access/can.ts';
import type { Caseload } from '../access/caseloads.ts';
import { caseloadsWith, forgetCheckpoints } from '../access/growth.ts';
import { NOTHING_KNOWN, readKnown, type Known } from '../access/known.ts';
import { readOrigins } from '../access/origins.ts';
import { readHistory } from '../access/revision.ts';
import { readContent, shapeProblem } from '../access/shape.ts';
import type { Database, IncomingDocument } from '../engine/engine.ts';
import { withMerge } from './taking-in.ts';

/**
 * Writes a parked revision as it came, merged with what the record has become meanwhile. `database`
 * is audited. Returns what is against it. Who wrote it and when is not asked: the coordinator answers for it.
 */
export async function acceptParked(
  caseload: Caseload,
  database: Database,
  document: IncomingDocument,
): Promise<Problem[]> {
  const { index } = caseload;
  return index.alone(async () => {
    await index.catchUp();
    const options = { newEdits: document._rev === undefined };
    const [known] = await readKnown(index, [document], options);
    const problems = problemsOf(caseload, document, known ?? NOTHING_KNOWN);
    if (problems.length > 0) return problems;
    const parts = parseId(String(document._id));
    const inactive = await notActive(caseload, document, known ?? NOTHING_KNOWN);
    if (inactive) return [inactive];
    const caseId = parts?.type === 'mentee' ? parts.ulid : '';
    const before = caseloadsWith(index, caseId, caseload.when());
    const documents = known?.stored ? [document] : await withMerge(database, document);
    const outcomes = await database.write(documents, options);
    if (outcomes.some(({ ok }) => !ok)) return [{ code: 'conflict' }];
    await index.catchUp();
    const after = caseloadsWith(index, caseId, caseload.when());
    await forgetCheckpoints(database, after.difference(before));
    return [];
  });
}

/** Also whoever takes a parked entry in makes no case active without C1. */
async function notActive(
  caseload: Caseload,
  document: IncomingDocument,
  known: Known,
): Promise<Problem | null> {
  const { index } = caseload;
  if (parseId(String(document._id))?.type !== 'mentee' || known.stored) return null;
  const origins = await readOrigins(index, document, { newEdits: document._rev === undefined });
  const before = [...origins, ...known.leaves];
  return activationVerdict(index, { body: document, before, day: caseload.when().day });
}

function problemsOf(
  { actor, place, index }: Caseload,
  document: IncomingDocument,
  known: Known,
): Problem[] {
  const shape = shapeProblem(document);
  if (shape) return [shape];
  const id = parseId(String(document._id));
  if (!id) return [{ code: 'id-invalid', field: '_id' }];
  if (!canWrite(actor, place, id.type)) return [{ code: 'not-permitted' }];
  if (id.type !== 'mentee' && id.caseId && !index.cases.has(id.caseId))
    return [{ code: 'case-unknown' }];
  const about = id.caseId ?? document.subjectCaseId;
  if (typeof about === 'string' && index.isErased(about)) return [{ code: 'case-erased' }];
  if (typeof about === 'string' && index.isRestricted(about)) return [{ code: 'case-restricted' }];
  const history = readHistory(document);
  if (!history.ok) return [history.problem];
  if (known.stored) return [];
  if (history.value && !history.value.complete && !known.connected)
    return [{ code: 'revision-forged', field: '_rev' }];
  if (document._deleted === true)
    return known.otherLeaves > 0 ? [] : [{ code: 'document-invalid', field: '_deleted' }];
  const content = readContent(place, document);
  if (!content.ok) return content.problem;
  // What is parked came from a mentor, and a mentor decides on no admission.
  const problem = content.value.type === 'check' ? checkProblem(content.value, 'MENTOR') : null;
  return problem ? [problem] : [];
}
