import type { AdmissionQuestion } from '#lib/domain/admission/questions.ts';
import type { CheckOutcome } from '#lib/domain/admission/outcome.ts';
import type { AdmissionStep } from '#lib/domain/admission/standing.ts';
import type { CheckDecision } from '#lib/domain/admission-check.ts';

interface Question {
  title: string;
  hint?: string;
}

/** Texts of the admission: the way, its questions, what a result leads to. */
export const de = {
  title: 'Aufnahme',
  back: 'Zum Fall',
  steps: {
    INQUIRY: 'Anfrage',
    CHECK: 'Prüfung',
    CONSENTS: 'Einwilligungen',
    AGREEMENT: 'Vereinbarung',
    ACTIVE: 'Begleitung',
  } satisfies Record<AdmissionStep, string>,
  questions: {
    RESIDENCE: { title: 'Wohnt die Person in Sachsen?' },
    STATUS: {
      title: 'Welchen Aufenthaltsstatus hat sie?',
      hint: 'So wie im Dokument. Auch „Noch nicht geklärt“ ist eine Antwort.',
    },
    FAMILY: {
      title: 'Gehört zur engen Familie jemand mit Schutz, im Asylverfahren oder mit Duldung?',
      hint: 'Ehe- oder Lebenspartner*in, Kind, Elternteil, Geschwister im selben Haushalt.',
    },
    FORMERLY: {
      title: 'Hatte sie früher einen Schutzstatus?',
      hint: 'Zum Beispiel Asyl, Flüchtlingseigenschaft, subsidiären Schutz oder ein Abschiebungsverbot.',
    },
    MIGRATION: { title: 'Hat sie eine Migrationsgeschichte?' },
    SINCE: {
      title: 'Seit wann lebt sie in Sachsen?',
      hint: 'Nach einer Unterbrechung zählt der letzte Zuzug. Auch nur Monat oder Jahr geht.',
    },
    GERMAN: {
      title: 'Reicht das Deutsch für die Begleitung?',
      hint: 'Eigene Einschätzung; üblich ist mündlich etwa A2. Niemand wird deshalb abgelehnt.',
    },
    WORK_BAN: {
      title: 'Verbietet das Dokument die Arbeit?',
      hint: 'Zum Beispiel „Erwerbstätigkeit nicht gestattet“. „Nur mit Erlaubnis“ ist kein Verbot.',
    },
  } as Record<AdmissionQuestion, Question>,
  answers: {
    yes: 'Ja',
    no: 'Nein',
    open: 'Noch offen',
    planned: 'Nein, Umzug geplant',
  },
  ofRecord: 'aus dem Fall',
  zip: 'Postleitzahl',
  city: 'Ort',
  status: 'Aufenthaltsstatus',
  statusSearch: 'zum Beispiel „gestattung“ oder „25 2“',
  underlying: 'Beantragter oder bisheriger Titel',
  sponsor: 'Aufenthaltsstatus dieser Person',
  since: 'In Sachsen seit',
  sinceUnknown: 'Datum ist nicht bekannt',
  level: 'Niveau, soweit bekannt',
  count: (asked: number) => (asked === 1 ? '1 Frage' : `${String(asked)} Fragen`),
  unanswered: 'Diese Frage ist noch offen.',
  show: 'Ergebnis ansehen',
  change: 'Ändern',
  keep: 'Ergebnis festhalten',
  kept: 'Aufnahmeprüfung gespeichert',
  notKept: 'Die Prüfung konnte nicht gespeichert werden.',
  draft: 'Diese Prüfung ist noch nicht abgeschlossen.',
  discard: 'Neu beginnen',
  again: 'Neu prüfen',
  followUp: 'Wiedervorlage am',
  followUpHint: (title: string) => `Daraus wird die Aufgabe „${title}“.`,
  reasons: 'Warum',
  sources: 'Worauf das beruht',
  rules: (version: string, reviewed: string) => `Regeln ${version}, Stand ${reviewed}`,
  catalogue: (basis: string, reviewed: string) => `${basis}, Katalog Stand ${reviewed}`,
  assessed: (day: string) => `Stichtag ${day}`,
  advice: 'Die App rät nur. Es gilt, was im Dokument steht und was die Koordination entscheidet.',
  checkedOn: (day: string, by: string) => `Geprüft am ${day}${by ? ` von ${by}` : ''}`,
  decidedOn: (day: string, by: string) => `Entschieden am ${day}${by ? ` von ${by}` : ''}`,
  reasonGiven: (reason: string) => `Begründung: ${reason}`,
  earlier: 'Frühere Prüfungen',
  outcomes: {
    GO: 'Die Aufnahme kann weitergehen',
    DECIDE: 'Die Koordination entscheidet',
    WAIT: 'Warteliste',
    CLEAR: 'Erst etwas klären',
    REFER: 'Keine Aufnahme möglich',
  } satisfies Record<CheckOutcome, string>,
  moves: 'Noch nicht möglich: Umzug geplant',
  decided: {
    ADMIT: 'Freigegeben: Aufnahme möglich',
    WAIT: 'Entschieden: Warteliste',
    REJECT: 'Entschieden: keine Aufnahme',
  } satisfies Record<CheckDecision, string>,
  next: {
    CONSENTS: 'Als Nächstes: Merkblatt besprechen, Einwilligungen aufnehmen, unterschreiben.',
    AGREEMENT: 'Als Nächstes: Ziele besprechen und die Integrationsvereinbarung unterschreiben.',
    DECIDE:
      'Die Prüfung liegt bei der Koordination, sobald dieses Gerät abgeglichen ist. Die Entscheidung steht dann hier und auf Heute.',
    DECIDE_OFFICE: 'Diese Prüfung wartet auf eine Entscheidung.',
    WAIT: 'Die Person steht auf der Warteliste. Die Wiedervorlage erinnert daran, neu zu prüfen.',
    CLEAR: 'Wenn es geklärt ist: neu prüfen.',
    REFER: 'Andere Stellen können weiterhelfen:',
    MOVE: 'Die Anfrage bleibt offen. Nach dem Umzug: neu prüfen.',
    ACTIVE: 'Alles liegt vor.',
    DONE: 'Die Person wird begleitet.',
    REJECTED: 'Die Person ist als nicht aufgenommen vermerkt.',
  },
  helpers: {
    elsewhere: [
      'Migrationsberatung für Erwachsene (MBE) am Wohnort',
      'Jugendmigrationsdienst (JMD) bis 27 Jahre',
      'Arbeitsmarktprogramme des anderen Bundeslandes: dort nachfragen',
    ],
    here: [
      'Migrationsberatung für Erwachsene (MBE), bis 27 Jahre Jugendmigrationsdienst (JMD)',
      'Jobcenter oder Agentur für Arbeit, je nach Leistung',
      'IQ-Beratungsstelle zu Anerkennung und Qualifizierung',
    ],
  },
  toConsents: 'Merkblatt und Einwilligungen',
  toConsentsAlready: 'Einwilligungen schon aufnehmen',
  toAgreement: 'Zur Vereinbarung',
  begin: 'Begleitung beginnen',
  begun: 'In Begleitung',
  toRecord: 'Zum Fall',
  missingAgreement: 'Die Integrationsvereinbarung fehlt noch',
  reject: 'Nicht aufnehmen',
  rejectTitle: 'Als nicht aufgenommen vermerken?',
  rejectText:
    'Der Fall endet damit heute. Er kommt in die Löschfristen, und eine neue Prüfung kann ihn wieder öffnen.',
  rejectConfirm: 'Nicht aufgenommen',
  rejected: 'Als nicht aufgenommen vermerkt',
  cancel: 'Abbrechen',
  tasks: {
    language: 'Warteliste: Deutsch neu einschätzen (Kursende)',
    capacity: 'Warteliste: nach einem freien Platz fragen',
    date: 'Aufnahme: Zuzug nach Sachsen klären (Meldebescheinigung)',
    german: 'Aufnahme: Deutsch im Erstgespräch einschätzen',
    move: 'Umzug nach Sachsen: nachfragen und neu prüfen',
  },
  card: {
    label: 'Aufnahme',
    CHECK: 'Aufnahme: Prüfung machen',
    resume: 'Aufnahme: Prüfung weiterführen',
    DECIDE: 'Aufnahme: wartet auf die Koordination',
    WAIT: 'Aufnahme: Warteliste',
    CLEAR: 'Aufnahme: noch zu klären',
    REFER: 'Aufnahme nicht möglich: Ergebnis ansehen',
    CONSENTS: 'Aufnahme: Merkblatt und Einwilligungen',
    AGREEMENT: 'Aufnahme: Vereinbarung schließen',
    ACTIVE: 'Aufnahme: Begleitung beginnen',
  },
  inbox: {
    title: 'Aufnahmen',
    text: (n: number) =>
      n === 1
        ? '1 Aufnahme wartet auf eine Entscheidung.'
        : `${String(n)} Aufnahmen warten auf eine Entscheidung.`,
    hint: 'Wer auf die Warteliste kommt, entscheidet die Koordination.',
    note: (n: number) =>
      n === 1 ? '1 Aufnahme zu entscheiden' : `${String(n)} Aufnahmen zu entscheiden`,
    asked: (by: string, when: string) => (by ? `geprüft von ${by}, ${when}` : `geprüft ${when}`),
    open: 'Zum Fall',
    decide: 'Entscheiden',
    overrule: 'Anders entscheiden',
  },
  decide: {
    title: 'Aufnahme entscheiden',
    decision: 'Entscheidung',
    ADMIT: 'Aufnehmen',
    WAIT: 'Warteliste',
    REJECT: 'Nicht aufnehmen',
    capacity: 'Hat das Projekt einen freien Platz?',
    capacityHint: 'Menschen mit Schutz, im Asylverfahren, mit Duldung und ihre Familien gehen vor.',
    group: 'Wozu gehört die Person?',
    P1_SCHUTZ: 'Menschen mit Schutz',
    S_ANDERE: 'andere mit Migrationsgeschichte',
    since: 'Zuzug nach Sachsen',
    sinceHint: 'Ein falsches Datum kann hier berichtigt werden.',
    result: 'Damit ergibt die Prüfung',
    reason: 'Begründung',
    reasonHint: 'Ein Satz genügt. Er bleibt mit der Entscheidung gespeichert.',
    missing: 'Bitte wählen.',
    missingReason: 'Ohne Begründung geht es nicht.',
    notAfterFive:
      'Nach mehr als fünf Jahren in Sachsen ist keine Aufnahme möglich. Nur ein falsches Datum lässt sich berichtigen.',
    against: 'Das weicht vom Ergebnis der Prüfung ab.',
    save: 'Entscheidung speichern',
    saved: 'Entscheidung gespeichert',
  },
  notOnDevice: 'Diese Person ist nicht auf diesem Gerät',
};
