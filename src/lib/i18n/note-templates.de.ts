import type { Topic } from '#lib/domain/catalogues/topics.ts';

/** Lines that help to write a short note; what is not needed is left out. */
const LINES: Record<Topic, readonly string[]> = {
  M1: ['Kurs oder Maßnahme:', 'Platz ab:', 'Was fehlt noch:'],
  M2: ['Gesucht wird:', 'Angesehene Stellen:', 'Bewerbung bis:'],
  M3: ['Bewerbung bei:', 'Fertig sind:', 'Es fehlt:'],
  M4: ['Frage:', 'Antwort:'],
  M5: ['Interessen:', 'Infrage kommt:', 'Ausprobieren bei:'],
  M6: ['Schafft schon allein:', 'Übt als Nächstes:'],
  M7: ['Beginn:', 'Vorher zu klären:'],
  M8: ['Schwierigkeit:', 'Lösung bisher:', 'Betrieb weiß davon:'],
  M9: ['Behörde:', 'Anliegen:', 'Ergebnis:', 'Antwort bis:'],
  A1: ['Frage des Betriebs:', 'Antwort:'],
  A2: ['Förderung:', 'Antrag durch:', 'Antrag bis:'],
  A3: ['Ablauf:', 'Unterlagen:'],
  A4: ['So läuft es:', 'Absprache:'],
};

/** A note to fill in for the chosen topics, each line once. */
export function noteTemplate(topics: readonly Topic[]): string {
  return [...new Set(topics.flatMap((topic) => LINES[topic]))].map((line) => `${line} `).join('\n');
}
