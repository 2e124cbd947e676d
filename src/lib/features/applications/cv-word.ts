import {
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  TabStopType,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import { de } from '#lib/i18n/de/cv.ts';
import type { Cv, CvRow } from './cv.ts';

/** Twentieths of a point: where what stands beside the time begins (38 mm). */
const SECOND = 2154;
const MM = 56.7;
const columns = {
  tabStops: [{ type: TabStopType.LEFT, position: SECOND }],
  indent: { left: SECOND, hanging: SECOND },
  spacing: { after: 60 },
} as const satisfies IParagraphOptions;
const under = { indent: { left: SECOND }, spacing: { after: 60 } } as const;

/** The curriculum vitae as a file of Word that can be edited. Heavy: load it when it is asked for. */
export function cvWord(cv: Cv, signature: string): Promise<Blob> {
  const children = [
    new Paragraph({ text: cv.name, heading: HeadingLevel.TITLE }),
    ...cv.contact.map(
      ({ label, value }) =>
        new Paragraph({ ...columns, children: [new TextRun(label), new TextRun(`\t${value}`)] }),
    ),
    ...cv.sections.flatMap(({ title, rows }) => [
      new Paragraph({
        text: title,
        heading: HeadingLevel.HEADING_1,
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: '999999' } },
      }),
      ...rows.flatMap(rowParagraphs),
    ]),
    ...(signature ? [new Paragraph({ text: signature, spacing: { before: 480 } })] : []),
  ];
  const margin = { top: 20 * MM, right: 20 * MM, bottom: 20 * MM, left: 25 * MM };
  const heading = { color: '000000', font: 'Arial', bold: true };
  return Packer.toBlob(
    new Document({
      title: de.title,
      // Neither a person nor the app stands in the properties of the file.
      creator: '',
      lastModifiedBy: '',
      description: '',
      styles: {
        default: {
          document: { run: { font: 'Arial', size: 22, language: { value: 'de-DE' } } },
          title: { run: { ...heading, size: 40 }, paragraph: { spacing: { after: 160 } } },
          heading1: {
            run: { ...heading, size: 24 },
            paragraph: { spacing: { before: 280, after: 120 } },
          },
        },
      },
      sections: [{ properties: { page: { margin } }, children }],
    }),
  );
}

interface Line {
  words: string;
  strong: boolean;
}
function rowParagraphs({ when, title, text, details }: CvRow): Paragraph[] {
  const lines: Line[] = [
    ...(title ? [{ words: title, strong: true }] : []),
    ...(text ? [{ words: text, strong: false }] : []),
    ...details
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => ({ words: line.trim(), strong: false })),
  ];
  return lines.map(({ words, strong }, n) => {
    const beside = n === 0 && when !== '';
    const run: IRunOptions = { text: beside ? `\t${words}` : words, bold: strong };
    return beside
      ? new Paragraph({ ...columns, children: [new TextRun(when), new TextRun(run)] })
      : new Paragraph({ ...under, children: [new TextRun(run)] });
  });
}
