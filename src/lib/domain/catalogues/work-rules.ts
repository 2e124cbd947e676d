import type { Extension } from '../extension.ts';
import type { Mentee } from '../mentee.ts';
import type { ResidenceStatus, ResidenceStatusCode } from './residence-status.ts';

/**
 * A rule on work or place of residence (domain.md 1.4) in plain words. It informs: the text of the
 * document decides (§ 4a (3) AufenthG).
 */
export interface WorkRule {
  code: string;
  text: string;
  legalBasis: string;
  validFrom: string;
  validTo?: string;
  reviewedOn: string;
  /** The wording of the law has not been seen yet; the programme office has to check it. */
  unchecked?: true;
  /** Whom or what it is about, where not work itself: it then stands under a heading of its own. */
  about?: 'EMPLOYER' | 'PLACE' | 'BENEFITS';
  for: {
    classes?: readonly ResidenceStatus['statusClass'][];
    codes?: readonly ResidenceStatusCode[];
    not?: readonly ResidenceStatusCode[];
    access?: readonly ResidenceStatus['workAccess'][];
    /** Only those who must live in a reception centre, or only those who need not. */
    receptionCentre?: boolean;
    /** Only nationals of safe countries of origin. */
    safeOrigin?: true;
    /** Only where an extension was applied for, with that effect. */
    extension?: Extension;
    /** Only who gets these benefits. */
    benefits?: readonly NonNullable<Mentee['benefitRegime']>[];
  };
}

const REVIEWED = { validFrom: '2020-03-01', reviewedOn: '2026-11-22' };
/** § 61 AsylG in its old and its new version (GEAS-Anpassungsgesetz). */
const OLD_61 = { validFrom: '2024-02-27', validTo: '2026-06-11', reviewedOn: '2026-11-22' };

/** The more important rule of a status stands first: a record shows the first two. */
export const WORK_RULES: readonly WorkRule[] = [
  {
    ...REVIEWED,
    code: 'R8',
    text: 'Mit dieser Duldung darf keine Arbeit erlaubt werden. Zuerst ist die Identität zu klären.',
    legalBasis: '§ 60b Abs. 5 Satz 2 AufenthG',
    for: { codes: ['DUL_60B'] },
  },
  {
    ...OLD_61,
    code: 'R2',
    text: 'Wer in der Aufnahmeeinrichtung wohnen muss, darf in den ersten 6 Monaten nicht arbeiten. Danach besteht ein Anspruch, wenn die Arbeitsagentur zustimmt.',
    legalBasis: '§ 61 Abs. 1 AsylG',
    for: { codes: ['ASY_AKN', 'ASY_GEST'], receptionCentre: true },
  },
  {
    ...OLD_61,
    code: 'R3',
    text: 'Die Ausländerbehörde kann Arbeit nach 3 Monaten erlauben; nach 6 Monaten besteht ein Anspruch.',
    legalBasis: '§ 61 Abs. 2 AsylG',
    for: { codes: ['ASY_AKN', 'ASY_GEST'], receptionCentre: false },
  },
  {
    code: 'R4',
    validFrom: '2026-06-12',
    reviewedOn: '2026-11-22',
    unchecked: true,
    text: 'Arbeit ist schon nach 3 Monaten möglich, wenn die Ausländerbehörde sie erlaubt. Ausgenommen sind sichere Herkunftsstaaten und Dublin-Fälle.',
    legalBasis: '§ 61 AsylG, Fassung ab 12.06.2026',
    for: { codes: ['ASY_AKN', 'ASY_GEST'] },
  },
  {
    ...REVIEWED,
    code: 'R7',
    text: 'Bei sicherem Herkunftsstaat gilt oft ein Arbeitsverbot; es hängt vom Datum des Asylantrags ab. Vor der Stellensuche die Ausländerbehörde fragen.',
    legalBasis: '§ 60a Abs. 6 AufenthG, § 87d AsylG',
    for: { classes: ['ASYL', 'DULDUNG'], not: ['DUL_60B', 'DUL_60C', 'DUL_60D'], safeOrigin: true },
  },
  {
    ...REVIEWED,
    code: 'R5',
    validFrom: '2024-02-27',
    text: 'Die Ausländerbehörde soll Arbeit erlauben, solange keine Abschiebung konkret vorbereitet wird.',
    legalBasis: '§ 60a Abs. 5b AufenthG',
    for: { codes: ['DUL_60A', 'DUL_60A_E'] },
  },
  {
    ...REVIEWED,
    code: 'R12',
    text: 'Erlaubt ist diese Ausbildung. Bei Abbruch melden Betrieb oder Schule das binnen 2 Wochen; danach bleiben 6 Monate, um eine neue zu finden.',
    legalBasis: '§ 60c Abs. 3, 5, 6, § 16g AufenthG',
    for: { codes: ['DUL_60C', 'AE_16G'] },
  },
  {
    ...REVIEWED,
    code: 'R12',
    text: 'Die Duldung hängt an sozialversicherungspflichtiger Arbeit ab 20 Stunden in der Woche. Endet sie, meldet der Betrieb das binnen 2 Wochen der Ausländerbehörde.',
    legalBasis: '§ 60d Abs. 1, 3 AufenthG',
    for: { codes: ['DUL_60D'] },
  },
  {
    ...REVIEWED,
    code: 'R14',
    text: 'Der bisherige Titel gilt mit allen Rechten fort, auch zur Arbeit, wenn die Verlängerung vor seinem Ablauf beantragt war.',
    legalBasis: '§ 81 Abs. 4 AufenthG',
    for: { codes: ['FIK_81_4'] },
  },
  {
    ...REVIEWED,
    code: 'R14',
    text: 'Der Titel gilt mit allen Rechten fort, auch zur Arbeit, weil die Verlängerung vor seinem Ablauf beantragt ist. Der Nachweis ist die Fiktionsbescheinigung.',
    legalBasis: '§ 81 Abs. 4, 5 AufenthG',
    for: { extension: 'FICTION' },
  },
  {
    ...REVIEWED,
    code: 'R14',
    text: 'Die Verlängerung ist erst nach Ablauf beantragt: Ob weiter gearbeitet werden darf, sagt nur die Ausländerbehörde.',
    legalBasis: '§ 81 Abs. 4 Satz 3 AufenthG',
    for: { extension: 'LATE' },
  },
  {
    ...REVIEWED,
    code: 'R1',
    text: 'Arbeit ist nicht erlaubt und wird auch nicht erlaubt. Zuerst zur Flüchtlings- oder Rechtsberatung.',
    legalBasis: '§ 4a Abs. 4, 5 AufenthG',
    for: { codes: ['GUEB', 'VIS_C'] },
  },
  {
    ...REVIEWED,
    code: 'R1',
    text: 'Jede Arbeit ist erlaubt; eine Erlaubnis oder einen Titel braucht es dafür nicht.',
    legalBasis: '§ 2 FreizügG/EU; Art. 12 GG',
    for: { classes: ['EU', 'DEUTSCH'] },
  },
  {
    ...REVIEWED,
    code: 'R1',
    text: 'Erlaubt ist, was im Titel steht: Tätigkeit und Stunden nennt die Nebenbestimmung.',
    legalBasis: '§ 4a Abs. 2, 3 AufenthG',
    for: { access: ['LIMITED'] },
  },
  {
    ...REVIEWED,
    code: 'R1',
    text: 'Ob Arbeit erlaubt ist, steht nur im Dokument. Erst lesen, dann zusagen.',
    legalBasis: '§ 4a Abs. 3 AufenthG',
    for: { access: ['CHECK_DOC'] },
  },
  {
    ...REVIEWED,
    code: 'R1',
    text: 'Jede Arbeit ist erlaubt, auch selbstständige, wenn im Titel nichts anderes steht.',
    legalBasis: '§ 4a Abs. 1 bis 3 AufenthG',
    for: { classes: ['ABSCHN5', 'FAMILIE', 'DAUER', 'ERWERB'], access: ['FREE'] },
  },
  {
    ...REVIEWED,
    code: 'R10',
    text: 'Die Erlaubnis gilt nur für die genannte Tätigkeit und den Betrieb. Für jede neue Stelle beantragen; der Betrieb füllt die „Erklärung zum Beschäftigungsverhältnis“ aus.',
    legalBasis: '§ 4a Abs. 4, § 39 AufenthG',
    for: {
      access: ['PERMIT_GRANTED', 'WAIT_PERMIT'],
      not: ['AE_16G', 'DUL_60C'],
    },
  },
  {
    ...REVIEWED,
    code: 'R11',
    about: 'EMPLOYER',
    text: 'Der Betrieb prüft vor dem ersten Tag das Dokument und bewahrt eine Kopie auf, solange die Beschäftigung dauert.',
    legalBasis: '§ 4a Abs. 5 Satz 3 Nr. 1, 2 AufenthG',
    for: {
      classes: [
        'ASYL',
        'DULDUNG',
        'ABSCHN5',
        'FAMILIE',
        'BILDUNG',
        'DAUER',
        'SONST',
        'FIKTION',
        'VISUM',
      ],
      not: ['DUL_60B', 'VIS_C'],
    },
  },
  {
    ...REVIEWED,
    code: 'R10',
    about: 'EMPLOYER',
    text: 'Der Betrieb füllt die „Erklärung zum Beschäftigungsverhältnis“ aus; ohne sie prüft die Ausländerbehörde nicht. Anfangen erst, wenn die Erlaubnis im Dokument steht.',
    legalBasis: '§ 39 Abs. 4 AufenthG',
    for: { access: ['WAIT_PERMIT'] },
  },
  {
    ...REVIEWED,
    code: 'R11',
    about: 'EMPLOYER',
    text: 'Der Betrieb prüft den Titel, bewahrt eine Kopie auf und meldet ein vorzeitiges Ende binnen 4 Wochen der Ausländerbehörde.',
    legalBasis: '§ 4a Abs. 5 AufenthG',
    for: { classes: ['ERWERB'], access: ['PERMIT_GRANTED', 'LIMITED'] },
  },
  {
    ...REVIEWED,
    code: 'R6',
    text: 'Ohne Zustimmung der Arbeitsagentur gehen betriebliche Ausbildung, Einstiegsqualifizierung und Pflichtpraktika, und nach 4 Jahren Aufenthalt jede Beschäftigung.',
    legalBasis: '§ 32 BeschV',
    for: { codes: ['ASY_AKN', 'ASY_GEST', 'DUL_60A', 'DUL_60A_E', 'DUL_60D'] },
  },
  {
    ...REVIEWED,
    code: 'R9',
    text: 'Schulische Ausbildung, Hospitation, Maßnahmen von Arbeitsagentur oder Jobcenter und Ehrenamt sind keine Beschäftigung.',
    legalBasis: '§ 7 SGB IV',
    for: { access: ['WAIT_PERMIT', 'BANNED'], classes: ['ASYL', 'DULDUNG'] },
  },
  {
    ...REVIEWED,
    code: 'R13',
    about: 'PLACE',
    text: 'Drei Jahre lang kann ein Wohnort vorgeschrieben sein. Aufgehoben wird das unter anderem für Arbeit ab 15 Stunden in der Woche mit ausreichendem Lohn, Ausbildung und Studium.',
    legalBasis: '§ 12a Abs. 1 bis 5 AufenthG',
    for: {
      codes: [
        'AE_22',
        'AE_23_1',
        'AE_23_2',
        'AE_23_4',
        'AE_24',
        'AE_25_1',
        'AE_25_2_F',
        'AE_25_2_S',
        'AE_25_3',
      ],
    },
  },
  {
    ...REVIEWED,
    code: 'R15',
    about: 'BENEFITS',
    text: 'Leistungen, Vermittlung und Förderung kommen vom Jobcenter.',
    legalBasis: '§ 7 SGB II',
    for: { classes: ['ABSCHN5'], not: ['AE_24'] },
  },
  {
    ...REVIEWED,
    code: 'R15',
    about: 'BENEFITS',
    unchecked: true,
    text: 'Wer bis 31.03.2025 eingereist ist, bekommt Leistungen vom Jobcenter; wer später kam, nach dem Asylbewerberleistungsgesetz.',
    legalBasis: '§ 74 SGB II, § 1 AsylbLG',
    for: { codes: ['AE_24'] },
  },
  {
    ...REVIEWED,
    code: 'R15',
    about: 'BENEFITS',
    text: 'Leistungen kommen nach dem Asylbewerberleistungsgesetz vom Landkreis oder der Stadt, Vermittlung und Förderung von der Agentur für Arbeit.',
    legalBasis: '§ 1 AsylbLG, SGB III',
    for: { classes: ['ASYL', 'DULDUNG'] },
  },
  {
    ...REVIEWED,
    code: 'R16',
    about: 'BENEFITS',
    validFrom: '2025-01-01',
    text: 'Weiterbildung und Reha bewilligt die Agentur für Arbeit, auch wenn die Leistungen vom Jobcenter kommen.',
    legalBasis: '§ 22 Abs. 4 SGB III, § 16 Abs. 1 SGB II',
    for: { benefits: ['SGB2'] },
  },
  {
    ...REVIEWED,
    code: 'R17',
    about: 'BENEFITS',
    validFrom: '2026-07-01',
    text: 'Das Bürgergeld heißt jetzt Grundsicherungsgeld, und Vermittlung in Arbeit geht vor; Weiterbildung bleibt möglich, wenn sie dauerhafter hilft.',
    legalBasis: '§ 3a SGB II (13. SGB-II-Änderungsgesetz)',
    for: { benefits: ['SGB2'] },
  },
];
