/** Texts of erasing, of terms and of restriction. */
import { deviceText } from './devices.ts';

const cases = (n: number) => (n === 1 ? '1 Fall' : `${n} Fälle`);
const consents = (n: number) => (n === 1 ? '1 Einwilligung' : `${n} Einwilligungen`);
const ofCases = (n: number) => (n === 1 ? '1 Fall' : `${n} Fällen`);
const months = (n: number) =>
  n % 12 === 0 ? (n === 12 ? '12 Monate' : `${n / 12} Jahre`) : n === 1 ? '1 Monat' : `${n} Monate`;

export const de = {
  title: 'Löschlauf',
  subtitle: (n: number, orphans: number) =>
    n + orphans === 0
      ? 'Nichts ist fällig'
      : `${[n > 0 ? cases(n) : '', orphans > 0 ? consents(orphans) : ''].filter(Boolean).join(' und ')} fällig`,
  intro:
    'Was länger nicht gebraucht wird, als es aufbewahrt werden darf, steht hier. Gelöscht wird nur, was bestätigt ist, dann aber überall: auf dem Server und auf jedem Gerät.',
  noneForRole: 'Den Löschlauf macht die Koordination',
  noneForRoleText: 'Auf jeder Mappe steht im Profil, bis wann sie aufbewahrt wird.',
  emptyTitle: 'Nichts ist fällig',
  emptyText:
    'Sobald eine Frist abläuft, steht der Fall hier. Heute erinnert einmal im Monat daran.',
  due: 'Fällig',
  takes: { CASE: 'ganzer Fall', NOTES: 'Notizen der Kontakte' },
  rules: {
    NOTES: (months: string) => `Notizen werden ${months} nach dem Ende des Falls gelöscht.`,
    INQUIRY: (months: string) =>
      `Anfragen ohne Aufnahme werden ${months} nach dem letzten Kontakt gelöscht.`,
    PROOF: (months: string) =>
      `Der Nachweiskern wird ${months} ab Vorlage des Verwendungsnachweises aufbewahrt.`,
  },
  why: (rule: string, on: string) => `${rule} Fällig seit ${on}.`,
  select: (name: string) => `${name} löschen`,
  months,
  keep: 'Nicht löschen',
  keepOf: (name: string) => `${name} nicht löschen`,
  later: 'Bleibt dieses Mal stehen',
  takeBack: 'Doch löschen',
  run: (whole: number, notes: number) =>
    `${[whole > 0 ? cases(whole) : '', notes > 0 ? `Notizen von ${ofCases(notes)}` : '']
      .filter(Boolean)
      .join(' und ')} löschen`,
  nothingChosen: 'Alle fälligen Fälle bleiben dieses Mal stehen.',
  running: 'Wird gelöscht',
  done: 'Gelöscht. Die Geräte folgen mit ihrem nächsten Abgleich.',
  offlineTitle: 'Löschen braucht das Netz',
  offlineText:
    'Gelöscht wird auf dem Server; die Geräte folgen. Was fällig ist, steht trotzdem hier.',
  confirm: {
    title: 'Endgültig löschen?',
    text: (whole: number, notes: number) =>
      [
        whole > 0
          ? `${cases(whole)} mit allen Einträgen, Unterlagen, Einwilligungen und dem, was das Protokoll darüber weiß.`
          : '',
        notes > 0
          ? `Die Notizen der Kontakte von ${ofCases(notes)}; die Kontakte selbst bleiben für die Zählung.`
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    counts: 'Für Berichte bleibt ein Datensatz ohne Person.',
    backups: 'Ältere Sicherungen enthalten den Stand von damals, bis ihre eigene Frist endet.',
    noWayBack:
      'Das lässt sich nicht zurücknehmen, auch wenn auf einem Gerät noch etwas Ungesichertes liegt.',
    yes: 'Endgültig löschen',
    no: 'Abbrechen',
  },
  putOff: {
    title: 'Warum nicht löschen?',
    duty: 'Aufbewahrungspflicht',
    dutyHint:
      'Der Fall wird eingeschränkt: Nur die Koordination sieht ihn, niemand bearbeitet ihn.',
    wait: 'Noch nicht entschieden',
    waitHint: 'Der Fall bleibt, wie er ist, und steht im nächsten Monat wieder hier.',
    note: 'Worauf beruht die Pflicht?',
    noteHint: 'Zum Beispiel: laufende Prüfung der SAB bis Juni.',
    yes: 'So festhalten',
    restricted: 'Der Fall ist eingeschränkt.',
  },
  gone: 'Gelöscht',
  goneNone: 'Hier ist noch nichts gelöscht worden.',
  loading: 'Wird vom Server geholt',
  reload: 'Noch einmal laden',
  reasons: {
    REQUEST: 'auf Wunsch der Person (Art. 17 DSGVO)',
    TERM: 'Frist abgelaufen',
    AGAIN: 'noch einmal, nach einer Wiederherstellung',
  },
  onDevices: (done: number, all: number) =>
    all === 0
      ? 'Auf keinem Gerät lag etwas davon.'
      : done === all
        ? all === 1
          ? 'Auf dem einen Gerät gelöscht, auf dem es lag.'
          : `Auf allen ${all} Geräten gelöscht.`
        : `Auf ${done} von ${all} Geräten gelöscht.`,
  cleaning: 'Der Server räumt noch auf.',
  open: 'Noch nicht bestätigt',
  device: (device: string, person: string) =>
    [deviceText(device), person].filter(Boolean).join(' von '),
  states: {
    waiting: (seen: string) =>
      seen ? `hat sich seit ${seen} nicht gemeldet` : 'hat sich noch nie gemeldet',
    ended: (seen: string) =>
      seen ? `abgemeldet, zuletzt gemeldet ${seen}` : 'abgemeldet; was dort liegt, ist versiegelt',
    lost: (seen: string) =>
      seen ? `als verloren gemeldet, zuletzt ${seen}` : 'als verloren gemeldet',
  },
  backups:
    'Ältere Sicherungen enthalten Gelöschtes, bis ihre eigene Frist endet (Betriebshandbuch). Ein Gerät, das sich nie mehr meldet, behält versiegelte Reste.',
  again: {
    title: (n: number) => `${cases(n)} sind nach einer Wiederherstellung wieder da`,
    text: 'Der Server weiß nichts mehr davon, dass sie gelöscht wurden. Die Geräte nehmen sie nicht mehr auf.',
    yes: 'Noch einmal löschen',
    done: (n: number) => `${cases(n)} noch einmal gelöscht.`,
  },
  terms: {
    title: 'Fristen',
    edit: 'Fristen ändern',
    notes: 'Notizen nach Ende des Falls',
    inquiry: 'Anfragen ohne Aufnahme nach dem letzten Kontakt',
    proof: 'Nachweiskern ab Vorlage des Verwendungsnachweises',
    inMonths: 'in Monaten',
    basis: (law: string, reviewed: string) => `${law}, geprüft ${reviewed}`,
    proofs: 'Vorgelegte Verwendungsnachweise',
    proofsNone: 'Noch keiner. Solange bleibt der Nachweiskern beendeter Fälle.',
    proofLine: (end: string, on: string) => `Fälle mit Ende bis ${end}: vorgelegt ${on}`,
    periodEnd: 'Umfasst Fälle mit Ende bis',
    submittedOn: 'Vorgelegt am',
    add: 'Verwendungsnachweis eintragen',
    remove: (end: string) => `Verwendungsnachweis bis ${end} entfernen`,
    save: 'Speichern',
    cancel: 'Abbrechen',
    saved: 'Fristen gespeichert.',
    bad: 'Eine Zahl zwischen 1 und 240.',
    advice: 'Der Zuwendungsbescheid und der Träger gehen vor; was hier steht, sind Vorgaben.',
  },
  reminder: {
    title: (n: number) => `Löschlauf: ${cases(n)} fällig`,
    text: 'Einmal im Monat. Gelöscht wird erst, wenn es bestätigt ist.',
    go: 'Ansehen',
    later: 'Nächsten Monat',
  },
  record: {
    title: 'Aufbewahrung',
    running: 'Der Fall läuft; Fristen beginnen mit seinem Ende.',
    proof: 'Bleibt, bis der Verwendungsnachweis vorgelegt ist und seine Frist abläuft.',
    whole: (on: string) => `Der Fall wird ab ${on} zum Löschen vorgeschlagen.`,
    notes: (on: string) => `Die Notizen der Kontakte werden ab ${on} zum Löschen vorgeschlagen.`,
    restrict: 'Einschränken',
    lift: 'Einschränkung aufheben',
    lifted: 'Die Einschränkung ist aufgehoben.',
    erase: 'Fall löschen',
    erased: 'Der Fall ist gelöscht. Die Geräte folgen mit ihrem nächsten Abgleich.',
    unsynced: 'Erst abgleichen: Von diesem Fall ist noch etwas nur auf diesem Gerät.',
  },
  restriction: {
    title: 'Fall einschränken',
    text: 'Eingeschränkt bleibt alles, wie es ist: Nur die Koordination sieht den Fall, von den Geräten der Mentor*innen geht er mit dem nächsten Abgleich. Gezählt wird er weiter.',
    why: 'Grund',
    reasons: {
      RETENTION_DUTY: 'Aufbewahrungspflicht',
      ACCURACY: 'Richtigkeit bestritten',
      UNLAWFUL: 'Verarbeitung unrechtmäßig, Löschung nicht gewünscht',
      CLAIMS: 'Für Rechtsansprüche gebraucht',
      OBJECTION: 'Widerspruch wird geprüft',
    },
    missing: 'Bitte einen Grund wählen.',
    note: 'Dazu',
    yes: 'Einschränken',
    banner: (since: string) => `Eingeschränkt seit ${since}`,
    bannerText: (reason: string) =>
      `${reason}. Nur die Koordination sieht diesen Fall; bearbeitet wird er nicht.`,
  },
  lost: {
    title: (n: number) => `${cases(n)} wurde${n === 1 ? '' : 'n'} endgültig gelöscht`,
    text: (n: number) =>
      n === 1
        ? 'Damit ist auch 1 Eintrag gegangen, der nur auf diesem Gerät war.'
        : `Damit sind auch ${n} Einträge gegangen, die nur auf diesem Gerät waren.`,
    seen: 'Verstanden',
  },
  orphans: {
    title: 'Einwilligungen ohne Fall',
    text: 'Eine Einwilligung kam an, die Angaben zur Person nicht. Vor dem Löschen fragen, ob der Fall noch auf einem Gerät wartet: Er ginge dort mit.',
    line: (day: string, person: string) =>
      person ? `Antwort vom ${day}, aufgenommen von ${person}` : `Antwort vom ${day}`,
    run: (n: number) => `${consents(n)} löschen`,
    confirm: (n: number) => `${consents(n)}, zu denen nie ein Fall ankam.`,
  },
  kept: {
    badge: 'eingeschränkt',
    read: 'Solange der Fall eingeschränkt ist, lässt er sich lesen und nicht bearbeiten.',
    disclosure: 'Auskunft',
    print: 'Einwilligungen ansehen',
    papers: 'Unterlagen',
  },
} as const;
