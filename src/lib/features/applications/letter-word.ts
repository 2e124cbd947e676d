import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IRunOptions,
} from 'docx';
import { de } from '#lib/i18n/de/letter.ts';
import type { Letter } from './letter.ts';

/** Twentieths of a point in a millimetre. */
const MM = 56.7;
const mm = (n: number) => Math.round(n * MM);
const LINE = { after: 0 } as const;

/** The letter as a file of Word that can be edited. Heavy: load it when it is asked for. */
export function letterWord(letter: Letter): Promise<Blob> {
  return Packer.toBlob(
    new Document({
      title: de.title,
      // Neither a person nor the app stands in the properties of the file.
      creator: '',
      lastModifiedBy: '',
      description: '',
      styles: {
        default: { document: { run: { font: 'Arial', size: 22, language: { value: 'de-DE' } } } },
      },
      sections: [
        {
          properties: {
            titlePage: true,
            page: {
              size: { width: mm(210), height: mm(297) },
              margin: { top: mm(20), right: mm(20), bottom: mm(25), left: mm(25) },
            },
          },
          footers: { first: new Footer({ children: [] }), default: pageFooter() },
          children: [head(letter), ...text(letter)],
        },
      ],
    }),
  );
}

const pageFooter = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            size: 18,
            children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

/**
 * Sender, window and date where DIN 5008 (form B) wants them: rows that end 45 mm, 62.7 mm and 90 mm
 * from the edge of the paper.
 */
function head({ sender, recipient, placeAndDay }: Letter): Table {
  const reach = [sender.phone && de.phone(sender.phone), sender.email];
  const back = de.return([sender.name, sender.street, sender.place].filter(Boolean));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(165), type: WidthType.DXA },
    columnWidths: [mm(85), mm(80)],
    borders: NO_BORDERS,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: [
      row(25, [
        cell(
          [
            line(sender.name, { strong: true }),
            ...[sender.street, sender.place].filter(Boolean).map((words) => line(words)),
          ],
          85,
        ),
        cell(
          reach.filter((one) => one !== '').map((words) => line(words, { right: true })),
          80,
        ),
      ]),
      row(17.7, [
        cell([line(back, { size: 16 })], 85, VerticalAlignTable.BOTTOM),
        cell([line('')], 80),
      ]),
      row(27.3, [
        cell(
          recipient.map((words) => line(words)),
          85,
        ),
        cell([line(placeAndDay, { right: true })], 80, VerticalAlignTable.BOTTOM),
      ]),
    ],
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** At least so many millimetres high: a long address grows and covers nothing. */
const row = (height: number, children: TableCell[]) =>
  new TableRow({ height: { value: mm(height), rule: HeightRule.ATLEAST }, children });

const cell = (children: Paragraph[], width: number, verticalAlign?: 'bottom') =>
  new TableCell({
    width: { size: mm(width), type: WidthType.DXA },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    ...(verticalAlign ? { verticalAlign } : {}),
    // A cell without a paragraph is no valid file.
    children: children.length > 0 ? children : [line('')],
  });

const run = (options: IRunOptions) => new TextRun(options);
const line = (words: string, { strong = false, right = false, size = 22 } = {}) =>
  new Paragraph({
    spacing: LINE,
    alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
    children: [run({ text: words, bold: strong, size })],
  });

function text({ subject, greeting, paragraphs, sender, enclosures }: Letter): Paragraph[] {
  return [
    new Paragraph({
      spacing: { before: mm(8.5), after: mm(8) },
      children: [run({ text: subject, bold: true })],
    }),
    ...[greeting, ...paragraphs].map(broken),
    new Paragraph({ text: de.regards, spacing: { before: 240 }, keepNext: true }),
    new Paragraph({ text: sender.name, spacing: { before: mm(14) }, keepNext: true }),
    ...enclosures.flatMap((words, n) => [
      ...(n === 0 ? [enclosed(enclosures.length)] : []),
      new Paragraph({ text: words, spacing: LINE }),
    ]),
  ];
}

const enclosed = (n: number) =>
  new Paragraph({
    spacing: { before: 280 },
    keepNext: true,
    children: [run({ text: de.enclosed(n), bold: true })],
  });

/** A paragraph with its own line breaks. */
const broken = (words: string) =>
  new Paragraph({
    spacing: { after: 200 },
    children: words
      .split('\n')
      .map((part, n) => new TextRun(n === 0 ? { text: part } : { text: part, break: 1 })),
  });
