import type { Page } from 'playwright-core';
import { freshParty } from './tour-fresh.ts';
import { gateParties } from './tour-gate.ts';
import { mentorStops } from './tour-mentor.ts';
import { adminStops, coordinatorStops, programmeStops } from './tour-office.ts';
import type { World } from './walk.ts';

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

const demo = (name: string, login: string, stops: readonly Stop[]): Party => ({
  name,
  begin: (page, world) => world.signIn(page, login),
  stops,
});

/** Every screen and sheet of the app, for pictures and for axe. */
export const PARTIES: readonly Party[] = [
  ...gateParties,
  demo('mentor', 'mentor1.bautzen', mentorStops),
  demo('koordination', 'koordination.bautzen', coordinatorStops),
  demo('programm', 'programm', programmeStops),
  demo('verwaltung', 'verwaltung', adminStops),
  freshParty,
];
