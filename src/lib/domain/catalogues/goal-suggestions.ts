import type { Goal, GoalStep } from '../goal.ts';

type Kind = Goal['kind'];
type Responsible = GoalStep['responsible'];

/** A step that is often taken: what, who, and in how many weeks. */
export interface SuggestedStep {
  code: string;
  text: string;
  responsible: Responsible;
  weeks: number;
}
/** A goal that is often set, with its steps in their order. */
export interface SuggestedGoal {
  code: string;
  kind: Kind;
  title: string;
  /** In how many months it can be reached. */
  months: number;
  steps: readonly SuggestedStep[];
}

type StepRow = readonly [code: string, text: string, responsible: Responsible, weeks: number];
type GoalRow = readonly [code: string, title: string, months: number, steps: readonly StepRow[]];

const SEARCH_COURSE: StepRow = ['COURSE_FIND', 'Sprachkurs suchen', 'MENTOR', 2];
const JOIN_COURSE: StepRow = ['COURSE_JOIN', 'Zum Sprachkurs anmelden', 'MENTEE', 3];
const EXAM: StepRow = ['EXAM_JOIN', 'Zur Prüfung anmelden', 'MENTEE', 12];
const PAPERS: StepRow = ['PAPERS_COLLECT', 'Zeugnisse zusammensuchen', 'MENTEE', 2];
const TRANSLATE: StepRow = ['PAPERS_TRANSLATE', 'Zeugnisse übersetzen lassen', 'MENTEE', 6];
const CV: StepRow = ['CV_WRITE', 'Lebenslauf schreiben', 'MENTOR', 2];
const LETTER: StepRow = ['LETTER_WRITE', 'Bewerbung schreiben', 'MENTEE', 3];
const SEND: StepRow = ['LETTER_SEND', 'Bewerbungen abschicken', 'MENTEE', 4];
const INTERVIEW: StepRow = ['INTERVIEW_TRAIN', 'Vorstellungsgespräch üben', 'MENTOR', 5];
const FIND_FIRMS: StepRow = ['FIRMS_FIND', 'Passende Betriebe suchen', 'MENTOR', 3];
const OFFICE_TALK: StepRow = [
  'OFFICE_TALK',
  'Termin bei Jobcenter oder Arbeitsagentur machen',
  'MENTEE',
  2,
];
const FUNDING: StepRow = ['FUNDING_ASK', 'Förderung klären', 'MENTOR', 3];
const PERMIT: StepRow = [
  'PERMIT_APPLY',
  'Erlaubnis zur Arbeit bei der Ausländerbehörde beantragen',
  'MENTEE',
  4,
];

const ROWS: Readonly<Record<Kind, readonly GoalRow[]>> = {
  LANGUAGE: [
    ['GER_A2', 'Deutsch A2 erreichen', 6, [SEARCH_COURSE, JOIN_COURSE, EXAM]],
    ['GER_B1', 'Deutsch B1 erreichen', 9, [SEARCH_COURSE, JOIN_COURSE, EXAM]],
    [
      'GER_B2',
      'Deutsch B2 für den Beruf erreichen',
      12,
      [OFFICE_TALK, ['COURSE_RIGHT', 'Berechtigung für den Kurs holen', 'MENTEE', 3], JOIN_COURSE],
    ],
    [
      'GER_SPEAK',
      'Sicherer Deutsch sprechen',
      4,
      [
        ['TANDEM_FIND', 'Sprachtreff oder Tandem suchen', 'MENTOR', 2],
        ['SPEAK_WEEKLY', 'Jede Woche Deutsch sprechen', 'MENTEE', 4],
      ],
    ],
  ],
  RECOGNITION: [
    [
      'REC_VOCATIONAL',
      'Berufsabschluss anerkennen lassen',
      9,
      [
        ['REC_ADVICE', 'Beratung zur Anerkennung besuchen', 'MENTEE', 3],
        PAPERS,
        TRANSLATE,
        ['REC_APPLY', 'Antrag auf Anerkennung stellen', 'MENTEE', 10],
        FUNDING,
      ],
    ],
    [
      'REC_SCHOOL',
      'Schulzeugnis bewerten lassen',
      4,
      [PAPERS, TRANSLATE, ['REC_SCHOOL_APPLY', 'Antrag beim Landesamt stellen', 'MENTEE', 8]],
    ],
  ],
  QUALIFICATION: [
    [
      'QUAL_CERT',
      'Berufliche Weiterbildung machen',
      8,
      [
        ['QUAL_FIND', 'Passende Weiterbildung suchen', 'MENTOR', 3],
        OFFICE_TALK,
        FUNDING,
        ['QUAL_JOIN', 'Zur Weiterbildung anmelden', 'MENTEE', 6],
      ],
    ],
    [
      'QUAL_LICENCE',
      'Gabelstaplerschein machen',
      3,
      [FUNDING, ['QUAL_JOIN', 'Zur Weiterbildung anmelden', 'MENTEE', 4]],
    ],
  ],
  INTERNSHIP: [
    [
      'INT_TRY',
      'Praktikum machen',
      3,
      [
        ['FIELD_CHOOSE', 'Berufsfeld aussuchen', 'MENTEE', 1],
        FIND_FIRMS,
        CV,
        ['FIRM_CALL', 'Im Betrieb anrufen', 'MENTOR', 3],
        PERMIT,
      ],
    ],
  ],
  TRAINING: [
    [
      'TRAIN_START',
      'Ausbildung beginnen',
      10,
      [
        ['FIELD_CHOOSE', 'Berufsfeld aussuchen', 'MENTEE', 2],
        FIND_FIRMS,
        CV,
        LETTER,
        SEND,
        INTERVIEW,
        PERMIT,
      ],
    ],
    [
      'TRAIN_EQ',
      'Einstiegsqualifizierung (EQ) beginnen',
      6,
      [OFFICE_TALK, FIND_FIRMS, CV, ['FIRM_CALL', 'Im Betrieb anrufen', 'MENTOR', 4]],
    ],
    [
      'TRAIN_KEEP',
      'Ausbildung schaffen',
      12,
      [
        ['SCHOOL_HELP', 'Nachhilfe für die Berufsschule suchen', 'MENTOR', 2],
        ['FIRM_TALK', 'Gespräch im Betrieb führen', 'MENTOR', 4],
      ],
    ],
  ],
  EMPLOYMENT: [
    [
      'JOB_FIND',
      'Arbeit finden, die zum Abschluss passt',
      6,
      [CV, FIND_FIRMS, LETTER, SEND, INTERVIEW, PERMIT],
    ],
    [
      'JOB_START',
      'Mit der Arbeit beginnen',
      2,
      [
        ['CONTRACT_READ', 'Arbeitsvertrag gemeinsam lesen', 'MENTOR', 1],
        ['TAX_ID', 'Steuer-ID und Krankenkasse klären', 'MENTEE', 2],
        ['BANK', 'Bankkonto eröffnen', 'MENTEE', 2],
        ['OFFICE_TELL', 'Arbeitsbeginn beim Amt melden', 'MENTEE', 1],
      ],
    ],
  ],
  AUTHORITY: [
    [
      'AUTH_PERMIT',
      'Aufenthalt verlängern',
      3,
      [
        ['AUTH_APPOINTMENT', 'Termin bei der Ausländerbehörde machen', 'MENTEE', 1],
        ['AUTH_PAPERS', 'Unterlagen für den Termin sammeln', 'MENTEE', 2],
        ['AUTH_ACCOMPANY', 'Zum Termin begleiten', 'MENTOR', 4],
      ],
    ],
    [
      'AUTH_BENEFITS',
      'Anträge und Briefe klären',
      2,
      [
        ['LETTERS_READ', 'Briefe gemeinsam lesen', 'MENTOR', 1],
        ['FORM_FILL', 'Antrag ausfüllen und abgeben', 'MENTEE', 2],
      ],
    ],
  ],
  CHILDCARE: [
    [
      'CHILD_PLACE',
      'Kinderbetreuung finden',
      4,
      [
        ['CHILD_APPLY', 'Platz in Kita oder Hort beantragen', 'MENTEE', 2],
        ['CHILD_COST', 'Übernahme der Kosten beantragen', 'MENTEE', 4],
      ],
    ],
  ],
  MOBILITY: [
    [
      'MOB_LICENCE',
      'Führerschein machen oder umschreiben lassen',
      8,
      [
        ['LICENCE_OFFICE', 'Bei der Führerscheinstelle fragen', 'MENTEE', 2],
        ['LICENCE_TRANSLATE', 'Führerschein übersetzen lassen', 'MENTEE', 4],
        ['LICENCE_SCHOOL', 'In der Fahrschule anmelden', 'MENTEE', 6],
      ],
    ],
    [
      'MOB_WAY',
      'Weg zur Arbeit klären',
      1,
      [
        ['WAY_PLAN', 'Verbindung mit Bus und Bahn heraussuchen', 'MENTEE', 1],
        ['WAY_TICKET', 'Passende Fahrkarte kaufen', 'MENTEE', 2],
      ],
    ],
  ],
  SELF_HELP: [
    [
      'SELF_LETTERS',
      'Termine und Briefe allein regeln',
      4,
      [
        ['FOLDER_MAKE', 'Ordner für alle Unterlagen anlegen', 'MENTEE', 1],
        ['MAIL_MAKE', 'E-Mail-Adresse einrichten', 'MENTEE', 1],
        ['CALL_SELF', 'Einen Termin selbst vereinbaren', 'MENTEE', 3],
      ],
    ],
  ],
};

function goalOf(kind: Kind, [code, title, months, steps]: GoalRow): SuggestedGoal {
  return {
    code,
    kind,
    title,
    months,
    steps: steps.map(([step, text, responsible, weeks]) => ({
      code: step,
      text,
      responsible,
      weeks,
    })),
  };
}

/** Common goals of a kind, in plain German. They are starting points: every word may be changed. */
export const suggestedGoals = (kind: Kind): SuggestedGoal[] =>
  ROWS[kind].map((row) => goalOf(kind, row));

/** Steps that are common for goals of a kind, each once. */
export function suggestedSteps(kind: Kind): SuggestedStep[] {
  const found = new Map<string, SuggestedStep>();
  for (const { steps } of suggestedGoals(kind))
    for (const step of steps) if (!found.has(step.code)) found.set(step.code, step);
  return [...found.values()];
}
