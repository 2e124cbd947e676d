import { DEMO_PASSPHRASE } from '#server/demo/seed.ts';
import { droppedParty, factorParty } from './tour-factor.ts';
import { freshParty } from './tour-fresh.ts';
import { FULL_PARTIES } from './tour-full.ts';
import { parkEntries } from './park-entries.ts';
import { plantAdmission } from './plant-admission.ts';
import { applicationStops } from './tour-applications.ts';
import { gateParties } from './tour-gate.ts';
import { goalStops } from './tour-goals.ts';
import { handoverStops } from './tour-handover.ts';
import { lostStops } from './tour-lost.ts';
import { mentorStops } from './tour-mentor.ts';
import { slotsParty } from './tour-slots.ts';
import { adminStops, auditorStops, coordinatorStops, programmeStops } from './tour-office.ts';
import { retentionParty } from './tour-retention.ts';
import type { Party, Stop } from './stop.ts';

const demo = (name: string, login: string, stops: readonly Stop[]): Party => ({
  name,
  begin: (page, world) => world.signIn(page, login),
  stops,
});

/** Before anything is opened. */
export const GATE_PARTIES: readonly Party[] = [
  ...gateParties,
  slotsParty,
  droppedParty,
  factorParty,
];

export const CASE_WORK_PARTIES: readonly Party[] = [
  demo('mentor', 'mentor1.bautzen', mentorStops),
  demo('ziele', 'mentor1.bautzen', goalStops),
  demo('bewerbung', 'mentor1.bautzen', applicationStops),
  demo('übergabe', 'mentor2.bautzen', handoverStops),
];

export const OFFICE_PARTIES: readonly Party[] = [
  {
    name: 'koordination',
    async begin(page, world) {
      const mentor = { login: 'mentor1.bautzen', passphrase: DEMO_PASSPHRASE };
      await parkEntries(world.demo.address, 'project-bautzen', mentor);
      await plantAdmission(world.demo.address, 'project-bautzen', mentor);
      await world.signIn(page, 'koordination.bautzen');
    },
    stops: [...coordinatorStops, ...lostStops],
  },
  retentionParty,
  demo('programm', 'programm', programmeStops),
  demo('verwaltung', 'verwaltung', adminStops),
  demo('prüfung', 'pruefung', auditorStops),
  freshParty,
];

/** Every screen and sheet of the app, for pictures and for axe. */
export const PARTIES: readonly Party[] = [
  ...GATE_PARTIES,
  ...CASE_WORK_PARTIES,
  ...OFFICE_PARTIES,
  ...FULL_PARTIES,
];

export { FULL_PARTIES };
