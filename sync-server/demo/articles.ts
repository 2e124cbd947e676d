import type { Article } from '#lib/domain/article.ts';
import { plusDays } from './days.ts';
import type { Random } from './random.ts';
import { envelopeOn, idOn } from './world.ts';

type Content = Pick<Article, 'title' | 'body' | 'legalBasis'>;

const CONTENTS: readonly Content[] = [
  {
    title: 'Erstgespräch: was hineingehört',
    body: 'Anliegen und Ziel in eigenen Worten festhalten.\n\nAufenthaltstitel ansehen und „gesehen am“ eintragen; keine Kopie.\n\nSprache, Wege, Kinderbetreuung: was hilft, was hindert?\n\nZum Schluss: nächster Schritt, wer macht was, bis wann.',
    legalBasis: [],
  },
  {
    title: 'Praktikum: wann ist eine Erlaubnis nötig?',
    body: 'Der Text im Dokument entscheidet immer. Steht dort „Erwerbstätigkeit erlaubt“, braucht es keine weitere Erlaubnis.\n\nSonst vor Beginn den Praktikumsvertrag bei der Ausländerbehörde vorlegen und die Antwort abwarten.',
    legalBasis: ['§ 4a AufenthG', '§ 32 BeschV'],
  },
  {
    title: 'Titel läuft ab: rechtzeitig verlängern',
    body: 'Antrag vor Ablauf stellen, am besten acht Wochen vorher. Mit der Fiktionsbescheinigung gilt der bisherige Titel weiter, auch für die Arbeit.\n\nBetrieb informieren: Kopie der Bescheinigung genügt für die Personalakte.',
    legalBasis: ['§ 81 Abs. 4 AufenthG'],
  },
];

export function demoArticles(
  random: Random,
  today: string,
  given: { programmeId: string; author: string },
): Article[] {
  return CONTENTS.map((content, index) => {
    const day = plusDays(today, -30 * (index + 1));
    return {
      _id: `article:${idOn(random, day)}`,
      ...envelopeOn(given.programmeId, given.author, day),
      type: 'article',
      ...content,
      reviewedOn: day,
    };
  });
}
