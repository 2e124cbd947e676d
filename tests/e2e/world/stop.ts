import type { BrowserContext, Page } from 'playwright-core';
import type { Team, TestServer } from './server.ts';

/** What the tour runs in: a filled server, an empty one, a Chromium. */
export interface World {
  demo: TestServer;
  empty: TestServer;
  /** People of the empty server's only project. */
  team: Team;
  /** Path with the one-time token of the empty server's setup. */
  setupPath: string;
  /** Path with the token of an invitation that nobody has answered. */
  invitationPath: string;
  /** Signs in on the filled server. */
  signIn: (page: Page, login: string) => Promise<void>;
  openContext: () => Promise<BrowserContext>;
  dispose: () => Promise<void>;
}

/** One screen or sheet in one state. `go` starts from anywhere in the app and ends with it shown. */
export interface Stop {
  name: string;
  go: (page: Page) => Promise<void>;
}

/** Stops that one person (or nobody) sees on one device, in this order. */
export interface Party {
  name: string;
  /** Signs in; the page is blank before. */
  begin: (page: Page, world: World) => Promise<void>;
  stops: readonly Stop[];
}
