import { at, on, openFirst, press, tab, after } from './tour-steps.ts';
import type { Stop } from './stop.ts';

/** The same places with a whole project in them. */
export const coordinatorStops: readonly Stop[] = [
  at('heute-koordination', '/'),
  at('mentees-koordination', '/mentees'),
  at('betriebe-koordination', '/betriebe'),
  on('mentee-koordination', '/mentees', (page) => openFirst(page, '/mentees')),
  at('aufgaben-koordination', '/aufgaben'),
];

/** Shared content, no cases. */
export const programmeStops: readonly Stop[] = [
  at('heute-programm', '/'),
  at('wissen-programm', '/wissen'),
  at('artikel-neu', '/wissen/neu'),
  at('mehr-programm', '/mehr'),
];

/** Accounts and projects. */
export const adminStops: readonly Stop[] = [
  on('verwaltung', '/verwaltung', (page) =>
    page.getByRole('button', { name: 'Person einladen' }).first().waitFor(),
  ),
  after('einladen-blatt', press('Person einladen')),
  on('verwaltung-projekte', '/verwaltung', tab('Projekte')),
  after('projekt-blatt', press('Projekt anlegen')),
];
