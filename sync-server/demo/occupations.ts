/** Somebody's working life in a few words: what was learnt and done, and what is wanted here. */
export interface DemoTrade {
  learnt: string;
  kldb: string;
  /** A wish, as the search of occupations names it. */
  wish: string;
  wishKldb: string;
  duties: string;
  interests: readonly string[];
  strengths: string;
}

export const DEMO_TRADES: readonly DemoTrade[] = [
  {
    learnt: 'Tischler*in',
    kldb: '223',
    wish: 'Tischler*in',
    wishKldb: '223',
    duties: 'Fenster und Türen gebaut, Küchen eingebaut, Maschinen gewartet.',
    interests: ['mit Holz arbeiten', 'bauen und renovieren'],
    strengths: 'Arbeitet genau und ruhig, hat schon angeleitet.',
  },
  {
    learnt: 'Elektriker*in',
    kldb: '262',
    wish: 'Elektroniker*in',
    wishKldb: '262',
    duties: 'Leitungen verlegt, Verteiler angeschlossen, Störungen gesucht.',
    interests: ['Strom und Technik', 'Heizung, Wasser, Haustechnik'],
    strengths: 'Findet Fehler schnell, liest Pläne.',
  },
  {
    learnt: 'Schneider*in',
    kldb: '282',
    wish: 'Änderungsschneider*in',
    wishKldb: '282',
    duties: 'Kleidung genäht und geändert, mit drei Kolleg*innen im eigenen Laden.',
    interests: ['verkaufen und beraten'],
    strengths: 'Geduldig, kommt mit Kundschaft gut zurecht.',
  },
  {
    learnt: 'Koch/Köchin',
    kldb: '293',
    wish: 'Koch/Köchin',
    wishKldb: '293',
    duties: 'Warme Küche für 80 Gäste, Einkauf, Einarbeitung neuer Leute.',
    interests: ['kochen und backen', 'Gäste bedienen'],
    strengths: 'Behält im Trubel den Überblick.',
  },
  {
    learnt: 'Kraftfahrer*in',
    kldb: '521',
    wish: 'Fachkraft für Lagerlogistik',
    wishKldb: '513',
    duties: 'Lkw gefahren, be- und entladen, Papiere geführt.',
    interests: ['Autos und Maschinen reparieren'],
    strengths: 'Zuverlässig, Schichten sind kein Problem.',
  },
];
