import type { Ask, Bring } from '#lib/domain/visit-agenda.ts';
import { formatMinutes } from '../format.ts';

const ASKS: Record<Ask['kind'], string> = {
  RESIDENCE: 'Aufenthalt: noch nichts eingetragen',
  DOCUMENT: 'Aufenthaltsdokument ansehen',
  PHONE: 'Telefonnummer',
  LANGUAGE: 'Sprache für Merkblätter',
  GERMAN: 'Wie gut ist das Deutsch?',
  SAXONY: 'In Sachsen seit wann?',
  CHOICES: '',
  REVIEW: '',
};

/** A question for a visit, in a few words. */
export function askText(ask: Ask): string {
  if (ask.kind === 'CHOICES')
    return ask.count === 1 ? 'Zwei Angaben klären' : `${ask.count} doppelte Angaben klären`;
  if (ask.kind === 'REVIEW')
    return ask.count === 1
      ? '1 Angabe aus dem Import prüfen'
      : `${ask.count} Angaben aus dem Import prüfen`;
  return ASKS[ask.kind];
}

export const bringLabels: Record<Bring, string> = {
  SHEETS: 'Merkblatt und Einwilligungen',
  AGREEMENT: 'Integrationsvereinbarung',
};

const about = (minutes: number) => `etwa ${formatMinutes(minutes)}`;

/** Texts of the visit day. */
export const de = {
  title: 'Besuchstag',
  subtitle: (visits: string) => visits,
  visits: (n: number) => (n === 0 ? 'keine Besuche' : n === 1 ? '1 Besuch' : `${n} Besuche`),
  interviews: (n: number) => (n === 1 ? '1 Vorstellungsgespräch' : `${n} Vorstellungsgespräche`),
  interview: 'Vorstellungsgespräch',
  interviewHint:
    'Wer mitgeht, plant dafür einen Besuch zur selben Zeit; dann steht hier nur der Besuch.',
  before: 'Tag davor',
  after: 'Tag danach',
  today: 'Heute',
  departure: 'Kann ich losfahren?',
  plan: 'Besuch planen',
  empty: 'An diesem Tag ist nichts geplant.',
  emptyText: 'Geplante Besuche stehen hier mit Weg, Unterlagen und offenen Fragen.',
  noTime: 'ohne Zeit',
  map: 'Karte',
  mapHint: 'Öffnet die Karten-App; sie bekommt nur diese Anschrift.',
  call: 'Anrufen',
  record: 'Kontakt erfassen',
  /** Shown to the mentee, in their language. */
  card: 'Als Karte zeigen',
  openRecord: 'Mappe öffnen',
  bring: 'Mitnehmen',
  ask: 'Offene Fragen',
  due: 'Zu erledigen',
  dueOn: (title: string, when: string) => `${title} (${when})`,
  note: 'Notiz',
  leg: {
    way: (minutes: number, km: number) =>
      km === 0 ? `${about(minutes)} im selben Ort` : `${about(minutes)} Weg, ${km} km`,
    spare: (minutes: number) => `${formatMinutes(minutes)} Luft`,
    tight: 'kein Puffer',
    short: (minutes: number) => `${formatMinutes(minutes)} zu wenig Zeit`,
    unknown: 'Weg unbekannt: Bei einem der Besuche fehlt der Ort.',
  },
  guess:
    'Wege von Besuch zu Besuch sind geschätzt: Luftlinie zwischen den Orten mit Zuschlag, ohne Verkehr.',
  km: {
    title: 'Kilometer',
    take: (km: number) => `${km} km übernehmen`,
    taken: (km: string) => `${km} km eingetragen`,
    saved: 'Kilometer eingetragen',
    month: (month: string, km: string) => `${month}: ${km} km`,
    none: (month: string) => `${month}: noch keine Kilometer`,
    hint: 'Gezählt wird, was bei stattgefundenen Kontakten eingetragen ist.',
    file: 'Als Tabelle sichern',
    fileName: (month: string) => `kilometer-${month}.csv`,
    head: ['Tag', 'Art', 'Ort', 'Kilometer'],
    sum: 'Summe',
  },
} as const;
