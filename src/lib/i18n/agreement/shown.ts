import type { Agreement } from '#lib/domain/agreement.ts';
import type { AgreementTexts } from './load.ts';
import { SECTION_IDS, type AgreementWords } from './texts.ts';

/** What of an agreement stands in its text; names and places as they were on that day. */
export type AgreedContent = Pick<
  Agreement,
  'signedOn' | 'place' | 'mainPath' | 'goals' | 'menteeName' | 'mentorName' | 'controller'
>;

const linesOf = ({
  title,
  sections,
  goalsTitle,
  goalsIntro,
  until,
  who,
  closing,
}: AgreementWords) => [
  title,
  ...SECTION_IDS.flatMap((id) => [sections[id].title, ...sections[id].paragraphs]),
  ...[goalsTitle, goalsIntro, until, who.MENTEE, who.MENTOR, who.THIRD, closing],
];

/** A suggested goal or step in the words of the reading help; empty where somebody put it otherwise. */
export function inHelp({ german, help }: AgreementTexts, text: string): string {
  return help?.suggestions[german.suggestionCodes[text] ?? ''] ?? '';
}

/**
 * All that was shown and signed, one line each: the text in German and in the reading help, and the
 * goals. Its SHA-256 stands in the agreement. Nothing that changes later takes part in it.
 */
export function agreementText({ german, help }: AgreementTexts, agreed: AgreedContent): string {
  const own = (text: string) => inHelp({ german, help }, text);
  const { menteeName = '', mentorName = '', controller = '', place = '', mainPath = '' } = agreed;
  return [
    german.version,
    ...linesOf(german),
    ...(help ? [help.language, help.note, ...linesOf(help)] : []),
    ...[menteeName, mentorName, controller, agreed.signedOn, place, mainPath],
    ...agreed.goals.flatMap((goal) => [
      [
        goal.kind,
        goal.title,
        own(goal.title),
        goal.text ?? '',
        goal.dueOn ?? '',
        goal.responsible,
      ].join('\t'),
      ...(goal.steps ?? []).map(({ text, responsible, dueOn, doneOn }) =>
        ['', text, own(text), responsible, dueOn ?? '', doneOn ?? ''].join('\t'),
      ),
    ]),
  ].join('\n');
}
