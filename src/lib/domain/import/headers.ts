import type { ListField, ListKind } from './list.ts';

/**
 * Headers of the lists that projects keep, as `foldKey` leaves them ("geb. am" is `gebam`).
 * `ignored` are known columns that hold nothing to keep.
 */
type Headers = Partial<Record<ListField | 'ignored', string>>;

const IGNORED = 'lfdnr lfd nr nummer zeile grund reason id laufendenummer';
const PLACE: Headers = {
  zip: 'plz postleitzahl',
  city: 'ort wohnort stadt gemeinde',
  street:
    'strasse anschrift adresse strassehausnr strassehausnummer strassenr strasseundhausnummer',
};
const REACH: Headers = {
  phone:
    'telefon tel telefonnummer handy mobil handynr handynummer telnr rufnummer mobilnummer fon',
  email: 'email mail emailadresse mailadresse',
  note: 'bemerkung bemerkungen notiz notizen anmerkung anmerkungen kommentar hinweis hinweise info sonstiges',
};

export const HEADERS: Record<ListKind, Headers> = {
  mentee: {
    ignored: IGNORED,
    ...PLACE,
    ...REACH,
    familyName: 'name nachname familienname zuname',
    givenNames: 'vorname vornamen rufname',
    fullName:
      'mentee mentees teilnehmer teilnehmerin teilnehmende tn person klient klientin namevorname vornamename nachnamevorname vorundnachname namewieimdokument',
    birthDate: 'gebam geburtsdatum geboren geborenam gebdatum geburtstag gebdat geb',
    nationality: 'staatsang staatsangehorigkeit nationalitat herkunft herkunftsland land staat',
    gender: 'mw wm mwd wmd geschlecht gender anrede',
    residence: 'aufenthalt aufenthaltsstatus aufenthaltstitel titel status',
    validUntil: 'gultigbis aufenthaltbis titelbis befristetbis ablauf ablaufdatum gultig',
    germanLevel: 'deutsch deutschniveau sprachniveau sprachstand niveau deutschkenntnisse sprache',
    firstContactOn: 'erstkontakt erstkontaktam erstgesprach erstberatung',
    agreementSignedOn:
      'ivvom iv integrationsvereinbarung integrationsvereinbarungvom aufnahme aufnahmedatum aufnahmeam aufgenommenam eintritt',
    mainPath: 'ziel zielsetzung wunsch berufsziel integrationsziel',
  },
  employer: {
    ignored: IGNORED,
    ...PLACE,
    ...REACH,
    name: 'firma betrieb unternehmen firmenname arbeitgeber name betriebsname unternehmensname',
    size: 'ma mitarbeiter mitarbeitende beschaftigte anzahlma mazahl grosse betriebsgrosse mitarbeiterzahl anzahlmitarbeiter',
    contactPerson:
      'ansprechpartnerin ansprechpartner ansprechperson kontaktperson ap kontakt ansprechpartnerinnen',
    website: 'homepage website internet web www internetseite',
  },
  contact: {
    ignored: IGNORED,
    note: REACH.note ?? '',
    date: 'datum tag am wann kontaktdatum',
    time: 'uhrzeit zeit beginn von',
    duration: 'dauer dauermin dauerinmin minuten zeitaufwand std stunden',
    contactType: 'art kontaktart kontaktform form typ artdeskontakts',
    mentee:
      'mentee mentees teilnehmer teilnehmerin teilnehmende tn klient klientin person name namementee',
    employer: 'betrieb firma unternehmen arbeitgeber',
    topic: 'thema themen inhalt anliegen beratungsthema',
    place: 'ort wo',
  },
};
