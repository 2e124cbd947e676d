import type { SheetSection } from '../texts.ts';

/** Information sheet by Art. 13 GDPR, in the order in which people ask. */
export const sheet: readonly SheetSection[] = [
  {
    title: 'Wer ist verantwortlich?',
    paragraphs: [
      'Verantwortlich ist der Träger Ihres Projekts im Programm „Arbeitsmarktmentoren Sachsen“. Hier stehen seine Anschrift und sein Datenschutzbeauftragter oder seine Datenschutzbeauftragte:',
      '{controller}',
    ],
  },
  {
    title: 'Wofür brauchen wir Ihre Angaben?',
    paragraphs: [
      'Um Sie auf dem Weg in Ausbildung, Arbeit oder Qualifizierung zu begleiten: Gespräche, Termine, Fristen, Bewerbungen und Anträge.',
      'Um dem Freistaat Sachsen nachzuweisen, wofür die Förderung verwendet wurde. In Berichten stehen Zahlen, keine Namen.',
      'Wir speichern dafür: Name und Kontakt, Geburtsdatum, Herkunft, Aufenthaltsstatus und Arbeitserlaubnis, Sprachen, Schule und Beruf, Ziele, Gespräche und Vermittlungen. Fluchtgründe und Diagnosen schreiben wir nicht auf.',
    ],
  },
  {
    title: 'Was erlaubt uns das?',
    paragraphs: [
      'Ihre Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO) und die Integrationsvereinbarung mit Ihnen (Buchst. b). Angaben zu Gesundheit und Behinderung und solche, aus denen die ethnische Herkunft oder eine Religion hervorgeht, nur mit ausdrücklicher Einwilligung (Art. 9 Abs. 2 Buchst. a DSGVO).',
      'Ist der Träger eine öffentliche Stelle, kommt seine Aufgabe nach dem Gesetz dazu (Art. 6 Abs. 1 Buchst. e DSGVO mit § 3 des Sächsischen Datenschutzdurchführungsgesetzes). Nachweise für die Förderung: rechtliche Pflichten des Trägers (Art. 6 Abs. 1 Buchst. c DSGVO).',
    ],
  },
  {
    title: 'Wer bekommt Ihre Angaben?',
    paragraphs: [
      'Ihre Mentorin oder Ihr Mentor, die Vertretung und die Projektkoordination. Wer den Server betreibt, handelt in unserem Auftrag und darf nichts davon für sich verwenden (Art. 28 DSGVO).',
      'Die Sächsische Aufbaubank und das zuständige Ministerium können die Nachweise prüfen. Die Programmbegleitung sieht nur Zahlen.',
      'Betriebe, Jobcenter, Agentur für Arbeit, Ausländerbehörde und andere nur, wenn Sie es mit einer eigenen Einwilligung erlauben. Nichts geht in Länder außerhalb der EU, und kein Computer entscheidet über Sie.',
    ],
  },
  {
    title: 'Wie lange?',
    paragraphs: [
      'Notizen aus der Beratung: bis 12 Monate nach dem Ende der Begleitung. Nachweise für die Förderung: in der Regel 5 Jahre, nachdem der Träger den Verwendungsnachweis vorgelegt hat. Eine Anfrage ohne Begleitung: 3 Monate.',
    ],
  },
  {
    title: 'Ihre Rechte',
    paragraphs: [
      'Auskunft über alles, was wir speichern (Art. 15), Berichtigung (Art. 16), Löschung (Art. 17), Einschränkung (Art. 18), Ihre Angaben als Datei (Art. 20) und Widerspruch, wo wir eine öffentliche Aufgabe erfüllen (Art. 21 DSGVO). Es kostet nichts; wir antworten binnen eines Monats.',
      'Eine Einwilligung können Sie jederzeit widerrufen (Art. 7 Abs. 3 DSGVO). Was bis dahin geschah, bleibt rechtmäßig.',
      'Sie können sich beschweren (Art. 77 DSGVO), zum Beispiel bei der Sächsischen Datenschutz- und Transparenzbeauftragten, Postfach 11 01 32, 01330 Dresden, Telefon 0351 85471-101, post@sdtb.sachsen.de.',
    ],
  },
  {
    title: 'Müssen Sie uns etwas sagen?',
    paragraphs: [
      'Nein. Niemand ist dazu verpflichtet, und es gibt dadurch keinen Nachteil beim Aufenthalt oder bei Leistungen. Ohne die Einwilligung in die Begleitung (C1) können wir Sie aber nicht begleiten.',
    ],
  },
];
