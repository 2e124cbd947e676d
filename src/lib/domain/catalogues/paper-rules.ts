/**
 * Papers of which no copy should be kept, or only under conditions: having seen them is enough
 * (Art. 5 (1) c, Art. 25 GDPR; domain.md 1.3). Advice; nobody is kept from taking a copy.
 */
export const PAPER_KINDS = [
  'ID_CARD',
  'PASSPORT',
  'RESIDENCE',
  'MEDICAL',
  'CONDUCT',
  'BANK_CARD',
  'HEALTH_CARD',
  'SOCIAL_SECURITY',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export interface PaperCheck {
  /** The same code says the same wherever it stands. */
  code: string;
  text: string;
}

export interface PaperRule {
  kind: PaperKind;
  title: string;
  /** Parts of words by which it is recognised in what a person types; folded. */
  words: readonly string[];
  /** Why seeing is enough, in one sentence or two. */
  why: string;
  /** What one looks at. */
  checks: readonly PaperCheck[];
  /** What it is usually looked at for. */
  purpose: string;
  /** Whether the day until which it is valid is worth a note. */
  expires: boolean;
  /** What has to be true of a copy. */
  conditions: readonly PaperCheck[];
  /** The app writes on a photo of it that it is a copy. */
  marked: boolean;
  /** Where something about it is kept with more detail. */
  place?: 'residence';
  /** Consent without which not even having seen it should be noted. */
  consent?: 'C2';
  legalBasis: string;
  /** What is not certain about the legal basis. */
  unsure?: string;
  validFrom: string;
  validTo?: string;
  reviewedOn: string;
}

const REVIEWED = { reviewedOn: '2026-11-23' };
const MINIMAL = { code: 'NEEDED', text: 'Ohne Kopie geht es nicht: Wer sie verlangt, ist bekannt' };
const AGREED = { code: 'AGREED', text: 'Die Person ist mit der Kopie einverstanden' };
const BLACKED = { code: 'BLACKED', text: 'Was niemand braucht, ist abgedeckt oder geschwärzt' };
const OWN = { code: 'OWN', text: 'Die Kopie gibt nur die Person selbst weiter' };
const SAME_NAME = { code: 'NAME', text: 'Name wie in der Mappe; sonst die Schreibweise eintragen' };
const VALID = { code: 'VALID', text: 'Noch gültig' };

export const PAPER_RULES: readonly PaperRule[] = [
  {
    ...REVIEWED,
    kind: 'ID_CARD',
    title: 'Personalausweis',
    words: ['personalausweis', 'ausweiskopie', 'identitatskarte', 'id karte', 'id-karte'],
    why: 'Der Ausweis dient dazu, sich auszuweisen. Ansehen und vermerken reicht. Eine Kopie ist nur mit Zustimmung erlaubt, muss als Kopie zu erkennen sein, und weitergeben darf sie nur die Person selbst.',
    checks: [
      VALID,
      SAME_NAME,
      { code: 'BIRTH', text: 'Geburtsdatum wie in der Mappe' },
      { code: 'PHOTO', text: 'Das Bild zeigt die Person' },
    ],
    purpose: 'Identität geprüft',
    expires: true,
    conditions: [AGREED, MINIMAL, BLACKED, OWN],
    marked: true,
    legalBasis: '§ 20 Abs. 2 PAuswG, Art. 5 Abs. 1 Buchst. c DSGVO',
    validFrom: '2017-07-15',
  },
  {
    ...REVIEWED,
    kind: 'PASSPORT',
    title: 'Reisepass',
    words: ['reisepass', 'passkopie', 'nationalpass', 'passport', 'pass'],
    why: 'Ansehen und vermerken reicht. Eine Kopie ist nur mit Zustimmung erlaubt und muss als Kopie zu erkennen sein.',
    checks: [
      VALID,
      { code: 'NAME_LATIN', text: 'Name in lateinischer Schrift wie in der Mappe' },
      { code: 'BIRTH', text: 'Geburtsdatum wie in der Mappe' },
      { code: 'PASS_HELD', text: 'Notiert: Wer hat den Pass, die Person oder die Behörde?' },
    ],
    purpose: 'Identität geprüft',
    expires: true,
    conditions: [AGREED, MINIMAL, BLACKED, OWN],
    marked: true,
    place: 'residence',
    legalBasis: '§ 18 Abs. 3 PassG, Art. 5 Abs. 1 Buchst. c DSGVO',
    unsure:
      'Das PassG gilt für deutsche Pässe. Für ausländische Pässe ist die Übertragung unsicher; hier wird der strengere Maßstab genommen.',
    validFrom: '2017-07-15',
  },
  {
    ...REVIEWED,
    kind: 'RESIDENCE',
    title: 'Aufenthaltsdokument',
    words: [
      'aufenthaltstitel',
      'aufenthaltserlaubnis',
      'aufenthaltsgestattung',
      'aufenthaltsdokument',
      'niederlassungserlaubnis',
      'duldung',
      'gestattung',
      'fiktionsbescheinigung',
      'ankunftsnachweis',
      'eat karte',
      'elektronischer aufenthalt',
    ],
    why: 'Status, Gültigkeit und Nebenbestimmung stehen unter „Aufenthalt“; gesehen genügt. Die Kopie für die Dauer der Beschäftigung macht der Betrieb selbst, er ist dazu verpflichtet.',
    checks: [
      VALID,
      SAME_NAME,
      { code: 'STATUS', text: 'Paragraf oder Art des Titels gelesen' },
      { code: 'CONDITIONS', text: 'Nebenbestimmungen gelesen, auch Zusatzblatt und Rückseite' },
      { code: 'EMPLOYMENT', text: 'Gelesen, was zur Erwerbstätigkeit steht' },
      { code: 'ADDRESS', text: 'Wohnsitzauflage geprüft' },
    ],
    purpose: 'Arbeit und Fristen geklärt',
    expires: true,
    conditions: [AGREED, MINIMAL, BLACKED],
    marked: true,
    place: 'residence',
    legalBasis: 'Art. 5 Abs. 1 Buchst. c DSGVO, § 4a Abs. 5 AufenthG (Betrieb)',
    unsure:
      'Ob für Kopien des elektronischen Aufenthaltstitels (§ 78 AufenthG) dasselbe gilt wie für den Personalausweis, ist unsicher; der Vermerk „Kopie“ schadet nicht.',
    validFrom: '2020-03-01',
  },
  {
    ...REVIEWED,
    kind: 'MEDICAL',
    title: 'Ärztliches Papier',
    words: [
      'attest',
      'arztbrief',
      'arztbericht',
      'arztlich',
      'befund',
      'krankmeldung',
      'krankschreibung',
      'arbeitsunfahigkeit',
      'schwerbehindertenausweis',
      'gdb',
    ],
    why: 'Diagnosen gehören nicht in die Mappe. Vermerkt wird nur, was für die Arbeit zählt, und nur mit der Einwilligung zu Gesundheitsdaten.',
    checks: [
      {
        code: 'WORK',
        text: 'Nur gelesen, was für die Arbeit zählt, zum Beispiel „nicht schwer heben“',
      },
      { code: 'PAPER_DATE', text: 'Datum des Papiers gesehen' },
      { code: 'WHO_NEEDS', text: 'Geklärt: Wer braucht es, und gibt die Person es selbst ab?' },
      { code: 'NO_DIAGNOSIS', text: 'Keine Diagnose notiert' },
    ],
    purpose: 'Passende Arbeit geklärt',
    expires: false,
    conditions: [
      {
        code: 'AGREED_HEALTH',
        text: 'Die Person hat in Gesundheitsdaten ausdrücklich eingewilligt',
      },
      MINIMAL,
      { code: 'BLACKED_HEALTH', text: 'Diagnose und Befund sind abgedeckt' },
    ],
    marked: false,
    consent: 'C2',
    legalBasis: 'Art. 9 Abs. 1, Abs. 2 Buchst. a DSGVO',
    validFrom: '2018-05-25',
  },
  {
    ...REVIEWED,
    kind: 'CONDUCT',
    title: 'Führungszeugnis',
    words: ['fuhrungszeugnis', 'strafregister', 'bundeszentralregister'],
    why: 'Was darin steht, wird nicht notiert und nicht kopiert: Angaben über Straftaten darf nur verarbeiten, wem das ein Gesetz erlaubt. Die Person legt es dort vor, wo es verlangt wird.',
    checks: [
      {
        code: 'DATE',
        text: 'Ausstellungsdatum gesehen; verlangt werden oft höchstens drei Monate',
      },
      { code: 'TYPE', text: 'Einfaches oder erweitertes, wie verlangt' },
      { code: 'WHO', text: 'Geklärt: Welcher Betrieb verlangt es, und wofür?' },
      { code: 'NO_CONTENT', text: 'Nichts über den Inhalt notiert' },
    ],
    purpose: 'Bewerbung: liegt vor',
    expires: false,
    conditions: [AGREED, MINIMAL, OWN],
    marked: true,
    legalBasis: 'Art. 10 DSGVO, §§ 30, 30a BZRG',
    unsure:
      'Für Träger der Jugendhilfe sagt § 72a Abs. 5 SGB VIII genau, was gespeichert werden darf; ob das hier entsprechend gilt, ist unsicher.',
    validFrom: '2018-05-25',
  },
  {
    ...REVIEWED,
    kind: 'BANK_CARD',
    title: 'Bankkarte',
    words: [
      'bankkarte',
      'girokarte',
      'girocard',
      'ec karte',
      'ec-karte',
      'kreditkarte',
      'debitkarte',
    ],
    why: 'Für den Lohn braucht der Betrieb nur die IBAN, und die gibt die Person selbst an. Kartennummer und Prüfziffer gehen niemanden etwas an.',
    checks: [
      { code: 'ACCOUNT', text: 'Das Konto läuft auf den Namen der Person' },
      { code: 'IBAN_GIVEN', text: 'Die Person gibt die IBAN selbst an den Betrieb' },
    ],
    purpose: 'Konto für den Lohn vorhanden',
    expires: false,
    conditions: [
      AGREED,
      MINIMAL,
      { code: 'BLACKED_CARD', text: 'Kartennummer und Prüfziffer sind abgedeckt' },
    ],
    marked: true,
    legalBasis: 'Art. 5 Abs. 1 Buchst. c DSGVO',
    validFrom: '2018-05-25',
  },
  {
    ...REVIEWED,
    kind: 'HEALTH_CARD',
    title: 'Karte der Krankenkasse',
    words: [
      'kassenkarte',
      'karte der krankenkasse',
      'gesundheitskarte',
      'versichertenkarte',
      'krankenversicherungskarte',
      'egk',
    ],
    why: 'Der Betrieb braucht nur den Namen der Kasse; die Mitgliedschaft meldet ihm die Kasse elektronisch.',
    checks: [
      { code: 'INSURER', text: 'Name der Kasse notiert' },
      SAME_NAME,
      { code: 'FAMILY', text: 'Geklärt: selbst versichert oder über die Familie?' },
    ],
    purpose: 'Krankenkasse für den Arbeitsvertrag',
    expires: false,
    conditions: [
      AGREED,
      MINIMAL,
      { code: 'BLACKED_INSURED', text: 'Versichertennummer und Bild sind abgedeckt' },
    ],
    marked: true,
    legalBasis: 'Art. 5 Abs. 1 Buchst. c, Art. 9 Abs. 1 DSGVO, § 175 Abs. 3 SGB V',
    unsure: 'Ob schon die Karte ein Gesundheitsdatum ist, ist unsicher.',
    validFrom: '2021-01-01',
  },
  {
    ...REVIEWED,
    kind: 'SOCIAL_SECURITY',
    title: 'Nachweis der Sozialversicherung',
    words: [
      'nachweis der sozialversicherung',
      'sozialversicherungsausweis',
      'sozialversicherungsnachweis',
      'sv ausweis',
      'sv-ausweis',
      'versicherungsnummer',
    ],
    why: 'Die Nummer darf nur verwenden, wem das Gesetz es erlaubt, zum Beispiel der Betrieb für die Meldung. Die Person gibt sie dort selbst an.',
    checks: [
      SAME_NAME,
      { code: 'HELD', text: 'Die Person hat den Nachweis und weiß, wo er liegt' },
      { code: 'NUMBER_GIVEN', text: 'Die Person gibt die Nummer selbst an den Betrieb' },
    ],
    purpose: 'Für den Arbeitsvertrag vorhanden',
    expires: false,
    conditions: [AGREED, MINIMAL, OWN],
    marked: true,
    legalBasis: '§ 18f SGB IV, § 147 SGB VI, Art. 5 Abs. 1 Buchst. c DSGVO',
    unsure: 'Wie weit § 18f SGB IV einen freien Träger bindet, ist unsicher.',
    validFrom: '2018-05-25',
  },
];

export function paperRule(kind: string): PaperRule | null {
  return PAPER_RULES.find((rule) => rule.kind === kind) ?? null;
}

/** What a code of a check or a condition says; the code itself where it is unknown. */
export function paperCheckText(code: string): string {
  for (const { checks, conditions } of PAPER_RULES) {
    const found = [...checks, ...conditions].find((one) => one.code === code);
    if (found) return found.text;
  }
  return code;
}
