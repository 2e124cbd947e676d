import { ulid } from 'ulid';
import type { OpenedDevice } from '../store/device.ts';
import { Caseload } from './caseload.svelte.ts';
import { Drafts } from './drafts.svelte.ts';
import { SyncView } from './sync.svelte.ts';

export interface OpenRecords {
  caseload: Caseload;
  sync: SyncView;
  drafts: Drafts;
}

/** Records without a project (programme content) carry the programme's own ULID. */
const PROGRAMME_ID = '00000000000000000000000000';

/** Builds what screens see over the opened databases; loaded when a person unlocks. */
export function openRecords(opened: OpenedDevice, now: () => number): OpenRecords {
  const { profile, project, programme } = opened;
  const caseload = new Caseload({
    project,
    programme,
    projectId: profile.project?.id ?? PROGRAMME_ID,
    userId: profile.user.id,
    now,
    newUlid: () => ulid(),
  });
  const sources = project ? [project, programme] : [programme];
  return {
    caseload,
    sync: new SyncView(sources, caseload),
    drafts: new Drafts(project ?? programme, now),
  };
}
