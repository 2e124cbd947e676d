import writeXlsxFile from 'write-excel-file/node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '#lib/domain/import/csv.ts';
import { unguard } from '#lib/domain/import/formula-guard.ts';
import { parseCsv } from './csv-rows.ts';
import { openList } from './open-list.ts';

const open = (content: string | Uint8Array<ArrayBuffer>) => openList(new Blob([content]));
const rowsOf = async (content: string | Uint8Array<ArrayBuffer>) => {
  const opened = await open(content);
  return opened.ok ? opened.value.sheets[0]?.rows.map((row) => row.cells) : opened.problem.code;
};
const utf16 = (text: string, bigEndian: boolean): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), !bigEndian);
  return bytes;
};
const table = [
  ['Name', 'Ort'],
  ['Müller', 'Großröhrsdorf'],
];

describe('encodings', () => {
  test.each([
    ['utf-8', new TextEncoder().encode('Name;Ort\nMüller;Großröhrsdorf\n')],
    ['utf-8', new TextEncoder().encode('\ufeffName;Ort\nMüller;Großröhrsdorf\n')],
    ['utf-16le', utf16('\ufeffName;Ort\nMüller;Großröhrsdorf\n', false)],
    ['utf-16be', utf16('\ufeffName;Ort\nMüller;Großröhrsdorf\n', true)],
    ['utf-16le', utf16('Name;Ort\nMüller;Großröhrsdorf\n', false)],
    ['windows-1252', Uint8Array.from('Name;Ort\nMüller;Großröhrsdorf\n', (c) => c.charCodeAt(0))],
  ])('reads %s', async (encoding, bytes) => {
    expect(await rowsOf(bytes)).toEqual(table);
    expect(await open(bytes)).toMatchObject({ value: { text: { encoding } } });
  });
});

test.each([
  ['semicolons', 'Name;Ort\nMüller;Großröhrsdorf\n'],
  ['commas', 'Name,Ort\r\nMüller,Großröhrsdorf'],
  ['tabs', 'Name\tOrt\nMüller\tGroßröhrsdorf\n'],
  ['a declared separator', 'sep=|\nName|Ort\nMüller|Großröhrsdorf\n'],
  ['mixed line ends', 'Name;Ort\r\nMüller;Großröhrsdorf\n\r\n'],
  ['commas inside', 'Name;Ort\nMüller;"Großröhrsdorf"'],
])('reads a list with %s', async (_, text) => expect(await rowsOf(text)).toEqual(table));

test('numbers rows as a table program does, also after line breaks inside a cell', async () => {
  const opened = await open('Name;Notiz\nA;"zwei\r\nZeilen"\n;\nB;x\n');
  expect(opened.ok && opened.value.sheets[0]?.rows.map((row) => row.row)).toEqual([1, 2, 3, 4]);
});

test.each([
  ['an empty file', '', 'file-empty'],
  ['blank lines', '\n \n', 'file-empty'],
  ['a letter', 'Sehr geehrte Damen\nund Herren\n', 'file-not-a-list'],
  ['a web page', '<!doctype html><html><p>a;b</p></html>', 'file-not-a-list'],
  ['JSON', '[{"a": 1}, {"b": 2}]', 'file-not-a-list'],
  ['a PDF', '%PDF-1.7\n1;2\n3;4', 'file-not-a-list'],
  ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2]), 'file-not-a-list'],
  ['an old .xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'file-unreadable'],
  ['a damaged .xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]), 'file-unreadable'],
  ['a quote that never ends', 'Name;Ort\n"Müller;Ort\nB;C\n', 'file-unreadable'],
])('%s is refused with %s', async (_, content, code) => {
  expect(await rowsOf(content as string)).toBe(code);
});

test('a file over 20 MB is refused before it is read', async () => {
  const huge = {
    size: 21 * 1024 * 1024,
    arrayBuffer: () => Promise.reject(new Error('was read')),
  };
  expect(await openList(huge)).toEqual({ ok: false, problem: { code: 'file-too-large' } });
});

test('a file that went away is said to be unreadable', async () => {
  const gone = { size: 10, arrayBuffer: () => Promise.reject(new Error('NotFoundError')) };
  expect(await openList(gone)).toMatchObject({ problem: { code: 'file-unreadable' } });
});

test('reads .xlsx: dates, numbers, times of day, blank rows, several sheets', async () => {
  const bytes = await writeXlsxFile([
    {
      sheet: 'Mentees',
      data: [
        [{ value: 'Name' }, { value: 'geb. am' }, { value: 'PLZ' }],
        [{ value: 'Ali' }, date(1990, 5, 1), { value: 8066, type: Number }],
        [null, null, null],
        [{ value: 'B' }, { value: 46321, type: Number }, time(45)],
      ],
    },
    { sheet: 'Zwei', data: [[{ value: 'x' }]] },
  ]).toBuffer();
  const opened = await openList(new Blob([new Uint8Array(bytes)]));
  expect(opened).toMatchObject({ ok: true, value: { text: null } });
  if (!opened.ok) return;
  expect(opened.value.sheets.map((sheet) => sheet.name)).toEqual(['Mentees', 'Zwei']);
  expect(opened.value.sheets[0]?.rows).toEqual([
    { row: 1, cells: ['Name', 'geb. am', 'PLZ'] },
    { row: 2, cells: ['Ali', '1990-05-01', '8066'] },
    { row: 3, cells: ['', '', ''] },
    { row: 4, cells: ['B', '46321', '0:45'] },
  ]);
});

function date(year: number, month: number, day: number) {
  return { value: new Date(Date.UTC(year, month - 1, day)), type: Date, format: 'dd.mm.yyyy' };
}
function time(minutes: number) {
  return { value: minutes / 1440, type: Number, format: 'h:mm' };
}

test('a CSV that we write reads back equal, formulas included', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('=1+1', "'=x", '-5', '+49', '@a', 'a;b', '"', 'zwei\nZeilen', ' x ', "''"),
  );
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
  fc.assert(
    fc.property(rows, (cells) => {
      const header = ['Name', 'Ort', 'Notiz', 'Zeile'];
      const written = writeCsv([header, ...cells.map((c) => [...c, '', ''].slice(0, 4))]);
      const parsed = parseCsv(written.replace('\ufeff', ''));
      expect(parsed.ok).toBe(true);
      if (!parsed.ok) return;
      const read = parsed.value.rows.map((row) => row.cells.map(unguard));
      const expected = [header, ...cells.map((c) => [...c, '', ''].slice(0, 4))];
      // Line ends inside a cell become LF; the last line end makes one blank row.
      expect(read.slice(0, expected.length)).toEqual(
        expected.map((row) => row.map((c) => c.replace(/\r\n?/g, '\n'))),
      );
    }),
  );
});

test('no cell that we write starts a formula', () => {
  fc.assert(
    fc.property(fc.constantFrom('=', '+', '-', '@', '\t'), fc.string(), (start, rest) => {
      const line = writeCsv([[start + rest]]).slice(1);
      expect(/^"?'/.test(line)).toBe(true);
    }),
  );
});
