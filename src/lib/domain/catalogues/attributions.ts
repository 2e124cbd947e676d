/** Whom the licences of bundled data ask us to name; the About screen shows these. */
export interface Attribution {
  /** What it is used for, German. */
  what: string;
  /** Words that the licence asks for. */
  credit: string;
  licence: string;
  url: string;
}

export const attributions: readonly Attribution[] = [
  {
    what: 'Postleitzahlen und Orte',
    credit: '© OpenStreetMap-Mitwirkende',
    licence: 'ODbL 1.0',
    url: 'https://www.openstreetmap.org/copyright',
  },
  {
    what: 'Zuordnung der Orte zu Kreisen, Lage der Orte',
    credit: 'GeoNames',
    licence: 'CC BY 4.0',
    url: 'https://www.geonames.org',
  },
  {
    what: 'Lage der Postleitzahlen in größeren Städten',
    credit: 'OpenGeoDB',
    licence: 'gemeinfrei',
    url: 'http://www.opengeodb.org',
  },
  {
    what: 'Amtliche Kreisschlüssel',
    credit: 'Statistisches Bundesamt (Destatis), Gemeindeverzeichnis',
    licence: 'Datenlizenz Deutschland – Namensnennung 2.0',
    url: 'https://www.destatis.de',
  },
  {
    what: 'Wörter aus Listen gestohlener Passwörter',
    credit: 'zxcvbn, © Dan Wheeler und Dropbox, Inc., © zxcvbn-ts',
    licence: 'MIT',
    url: 'https://github.com/zxcvbn-ts/zxcvbn',
  },
  {
    what: 'Berufe und Berufsgruppen',
    credit: 'Bundesagentur für Arbeit, Klassifikation der Berufe 2010 – überarbeitete Fassung 2020',
    licence: 'Quellenangabe, nicht gewerblich',
    url: 'https://statistik.arbeitsagentur.de',
  },
];
