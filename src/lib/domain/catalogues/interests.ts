/** What somebody likes or does well, in everyday words, and the groups of the KldB 2010 it leads to. */
export interface Interest {
  /** As it is kept in the profile, so that everyone can read it there. */
  label: string;
  groups: readonly string[];
}

export const INTERESTS: readonly Interest[] = [
  { label: 'mit Holz arbeiten', groups: ['223', '333', '117'] },
  { label: 'mit Metall arbeiten', groups: ['242', '244', '245', '251'] },
  { label: 'Autos und Maschinen reparieren', groups: ['252', '251', '261'] },
  { label: 'Strom und Technik', groups: ['262', '263', '261'] },
  { label: 'Computer und Programme', groups: ['431', '433', '434'] },
  { label: 'bauen und renovieren', groups: ['321', '332', '333', '331', '322'] },
  { label: 'Heizung, Wasser, Haustechnik', groups: ['342', '341', '343'] },
  { label: 'kochen und backen', groups: ['293', '292', '633'] },
  { label: 'Gäste bedienen', groups: ['633', '632', '623'] },
  { label: 'verkaufen und beraten', groups: ['621', '622', '623', '612'] },
  { label: 'kranke und alte Menschen pflegen', groups: ['813', '821', '811'] },
  { label: 'mit Kindern arbeiten', groups: ['831', '841'] },
  { label: 'erklären und unterrichten', groups: ['844', '831', '842'] },
  { label: 'mit Pflanzen arbeiten', groups: ['121', '122', '117', '111'] },
  { label: 'mit Tieren arbeiten', groups: ['115', '112', '111'] },
  { label: 'fahren und unterwegs sein', groups: ['521', '525', '513'] },
  { label: 'ordnen, lagern, verpacken', groups: ['513', '516'] },
  { label: 'sauber machen', groups: ['541', '832', '632'] },
  { label: 'im Büro arbeiten', groups: ['714', '732', '722'] },
  { label: 'mit Zahlen arbeiten', groups: ['722', '721', '723'] },
  { label: 'Haare und Kosmetik', groups: ['823'] },
  { label: 'nähen und Stoffe', groups: ['282', '281', '932'] },
  { label: 'zeichnen und gestalten', groups: ['232', '272', '933'] },
  { label: 'forschen, im Labor arbeiten', groups: ['413', '412', '812'] },
  { label: 'für Sicherheit sorgen', groups: ['531'] },
  { label: 'Menschen beraten und helfen', groups: ['831', '833', '715'] },
];
