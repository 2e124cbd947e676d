import { TOPICS, type Topic } from '../catalogues/topics.ts';
import { fold } from '../fold.ts';
import { check, type Reading, sure, unread } from './reading.ts';

const WORDS: readonly (readonly [RegExp, Topic])[] = [
  [/sprachkurs|deutschkurs|integrationskurs|qualifizierung|weiterbildung|kurssuche/, 'M1'],
  [/stellensuche|jobsuche|arbeitssuche|praktikum|stellen|ausbildungssuche/, 'M2'],
  [/bewerbung|lebenslauf|anschreiben|vorstellungsgesprach/, 'M3'],
  [/arbeitsrecht|arbeit in deutschland|ausbildung in deutschland/, 'M4'],
  [/berufsfeld|berufsorientierung|berufswunsch|orientierung/, 'M5'],
  [/selbsthilfe|fahigkeiten|kompetenzen/, 'M6'],
  [/ubergang|arbeitsaufnahme|ausbildungsbeginn|arbeitsbeginn/, 'M7'],
  [/herausforderung|problem|konflikt|stabilisierung/, 'M8'],
  [/behorde|amt|auslanderbehorde|jobcenter|aufenthalt|antrag/, 'M9'],
];
const EMPLOYER_WORDS: readonly (readonly [RegExp, Topic])[] = [
  [/forder|egz|zuschuss/, 'A2'],
  [/verwaltung|formalit/, 'A3'],
  [/einarbeitung|integration im betrieb|onboarding/, 'A4'],
  [/beschaftigung gefluchteter|beschaftigung von gefluchteten/, 'A1'],
];

/**
 * Topics of a cell, by code (`M3`) or in everyday words, several split by comma, slash or plus.
 * An employer's topic in a contact without an employer is for a person to check.
 */
export function readTopics(text: string, withEmployer: boolean): Reading<Topic[]> {
  const topics = new Set<Topic>();
  let unsure = false;
  for (const part of fold(text).split(/[,;/+\n]/)) {
    const word = part.trim();
    if (word === '') continue;
    const topic = topicOf(word);
    if (!topic) unsure = true;
    else {
      topics.add(topic);
      if (topic.startsWith('A') && !withEmployer) unsure = true;
    }
  }
  if (topics.size === 0) return unread('value-unknown');
  return unsure ? check([...topics]) : sure([...topics]);
}

function topicOf(word: string): Topic | null {
  const code = TOPICS.find((topic) => topic === word.slice(0, 2).toUpperCase());
  if (code && !/^[a-z]\d[a-z0-9]/.test(word)) return code;
  const found = [...EMPLOYER_WORDS, ...WORDS].find(([pattern]) => pattern.test(word));
  return found?.[1] ?? null;
}
