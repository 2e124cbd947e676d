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

/**
 * All that was shown and signed, one line each: the text in German and in the reading help, and the
 * goals. Its SHA-256 stands in the agreement. Nothing that changes later takes part in it.
 */
export function agreementText({ german, help }: AgreementTexts, agreed: AgreedContent): string {
  const { menteeName = '', mentorName = '', controller = '', place = '', mainPath = '' } = agreed;
  return [
    german.version,
    ...linesOf(german),
    ...(help ? [help.language, help.note, ...linesOf(help)] : []),
    ...[menteeName, mentorName, controller, agreed.signedOn, place, mainPath],
    ...agreed.goals.flatMap((goal) => [
      [goal.kind, goal.title, goal.text ?? '', goal.dueOn ?? '', goal.responsible].join('\t'),
      ...(goal.steps ?? []).map(({ text, responsible, dueOn, doneOn }) =>
        ['', text, responsible, dueOn ?? '', doneOn ?? ''].join('\t'),
      ),
    ]),
  ].join('\n');
}
