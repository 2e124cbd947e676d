import { ulid } from 'ulid';
import type { Device, OpenedDevice, Profile } from '../store/device.ts';
import type { Documents } from '../store/documents.ts';
import type { SyncStatus } from '../sync/status.ts';
import { Caseload } from './caseload.svelte.ts';
import { Drafts } from './drafts.svelte.ts';
import { EXPORT_REPORTS } from './export-place.ts';
import { FilesView } from './files.svelte.ts';
import { isWanted } from './files-tidy.ts';
import { DEFAULT_SETTINGS, type SessionSettings } from './settings.ts';
import { SyncView } from './sync.svelte.ts';
import type { Sync } from '../sync/status.ts';

export interface OpenRecords {
  profile: Profile;
  caseload: Caseload;
  sync: SyncView;
  drafts: Drafts;
  files: FilesView;
  settings: SessionSettings;
  saveSettings(settings: SessionSettings): Promise<void>;
  /** Loads what the first list does not need: search texts, then the exchange with the server. */
  afterPaint(): void;
  close(): void;
}

/** Records without a project (programme content) carry the programme's own ULID. */
const PROGRAMME_ID = '00000000000000000000000000';
const SETTINGS = 'settings';
/** The second frame after drawing comes after the first list was painted. */
const FRAMES = 2;

/** Builds what screens see over the opened databases; loaded when a person unlocks. */
export function openRecords(
  opened: OpenedDevice,
  device: Device,
  /** The server and this device have agreed on everything once. */
  onExchanged: () => void = () => undefined,
): OpenRecords {
  const { profile, project, programme } = opened;
  const now = () => Date.now();
  const main = project ?? programme;
  const sources: Documents[] = project ? [project, programme] : [programme];
  const caseload = new Caseload({
    project,
    programme,
    projectId: profile.project?.id ?? PROGRAMME_ID,
    userId: profile.user.id,
    now,
    newUlid: () => ulid(),
  });
  const sync = new SyncView(sources, caseload, opened.lost);
  const drafts = new Drafts(main, now);
  const files = new FilesView({
    caseload,
    project,
    openFiles: opened.openFiles,
    async connect(opened) {
      const { createBrowserTransfer } = await import('../sync/files-browser.ts');
      return createBrowserTransfer(opened, (file) => project === null || isWanted(project, file));
    },
    now,
  });
  let closed = false;

  const keepDrafts = () => void drafts.flush();
  addEventListener('pagehide', keepDrafts);
  document.addEventListener('visibilitychange', keepDrafts);

  /** They stay where they were kept until this database has them. */
  async function takeDraftsOver(): Promise<void> {
    if (opened.drafts.length > 0 && (await drafts.takeOver(opened.drafts)))
      await device.keepDrafts([]);
  }
  void takeDraftsOver();

  async function connect(): Promise<void> {
    // For who only sees evidence there is nothing to exchange.
    if (profile.user.role === 'AUDITOR') return;
    const { createBrowserSync } = await import('./connecting.ts');
    const exchange = await createBrowserSync(opened, keepProfile);
    // A slow server may answer after the lock: nothing may run on without the key.
    if (closed) exchange.stop();
    else {
      void files.follow(exchange);
      exchange.subscribe((status) => void handIn(status));
      onEachComplete(exchange, () => void tellExports());
      sync.attach(exchange);
      onceComplete(exchange, onExchanged);
    }
  }

  let handedIn = false;
  async function handIn(status: SyncStatus): Promise<void> {
    if (!status.leaving || handedIn) return;
    const [{ hasHandedIn }, { tellHandedIn }] = await Promise.all([
      import('../sync/handing-in.ts'),
      import('./leaving.ts'),
    ]);
    const others = () => files.pending + drafts.list().length;
    if (closed || handedIn || !hasHandedIn(status, { others })) return;
    handedIn = true;
    await tellHandedIn();
    void sync.cycle();
  }

  /** What left this device as a file while the server could not be told. */
  async function tellExports(): Promise<void> {
    if ((main.getLocal<unknown[]>(EXPORT_REPORTS) ?? []).length === 0) return;
    const { tellReports } = await import('./exports.ts');
    if (!closed) await tellReports(main);
  }

  /** The device may be another person's by the time the server has answered. */
  async function keepProfile(fresh: Profile): Promise<void> {
    if (!closed) await device.saveProfile(fresh);
  }

  return {
    profile,
    caseload,
    sync,
    drafts,
    files,
    settings: { ...DEFAULT_SETTINGS, ...main.getLocal<SessionSettings>(SETTINGS) },
    saveSettings: (settings) => main.putLocal(SETTINGS, settings),
    afterPaint() {
      afterFrames(FRAMES, () => {
        if (closed) return;
        caseload.prepareSearch();
        void connect();
      });
    },
    close() {
      closed = true;
      removeEventListener('pagehide', keepDrafts);
      document.removeEventListener('visibilitychange', keepDrafts);
      files.close();
      sync.close();
      caseload.close();
    },
  };
}

/** Calls back after the next exchange that runs through. */
function onceComplete(exchange: Pick<Sync, 'status' | 'subscribe'>, run: () => void): void {
  const before = exchange.status().lastComplete;
  let done = false;
  exchange.subscribe(({ lastComplete }) => {
    if (done || lastComplete === before) return;
    done = true;
    run();
  });
}

/** Calls back after every exchange that runs through. */
function onEachComplete(exchange: Pick<Sync, 'status' | 'subscribe'>, run: () => void): void {
  let before = exchange.status().lastComplete;
  exchange.subscribe(({ lastComplete }) => {
    if (lastComplete === before) return;
    before = lastComplete;
    run();
  });
}

/** A hidden tab draws no frames; then a timer does. */
function afterFrames(count: number, run: () => void): void {
  if (count === 0) run();
  else if (document.visibilityState === 'hidden') setTimeout(run);
  else requestAnimationFrame(() => afterFrames(count - 1, run));
}
