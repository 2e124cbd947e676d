import { SCHEMA_VERSION } from '#lib/domain/record.ts';
import { testUlid } from './ulid.ts';

export const TEST_PROJECT = testUlid(1, 'P');
export const TEST_MENTOR = testUlid(1, 'M');
export const TEST_COORDINATOR = testUlid(2, 'M');
export const TEST_INSTANT = '2026-11-23T08:00:00.000Z';

/** What every document carries, without its id. */
export const testEnvelope = {
  schemaVersion: SCHEMA_VERSION,
  projectId: TEST_PROJECT,
  createdAt: TEST_INSTANT,
  createdBy: TEST_MENTOR,
  updatedAt: TEST_INSTANT,
  updatedBy: TEST_MENTOR,
};
