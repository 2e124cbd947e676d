import { describe, expect, it } from 'vitest';
import { apart, BLACK, blackenText, createFinder } from './blacken.ts';
import type { Party } from './party.ts';

const person = (names: string[], phones: string[] = [], emails: string[] = []): Party => ({
  kind: 'PERSON',
  names,
  phones,
  emails,
});
const PARTIES: Party[] = [
  person(['Saleh Ahmad', 'صالح أحمد'], ['+4915774148390'], ['a.saleh@posteo.de']),
  person(['Ali Reza']),
  person(['Шевченко Олена', 'Shevchenko Olena'], ['+380671234567']),
  person(['Al-Khatib Khaled']),
  person(['Schütze Jürgen']),
  person(['Nour Rose']),
  person(['Yılmaz Ayşe']),
  person(['Abd al-Rahman Yusuf']),
  person(["N'Diaye Awa"]),
  {
    kind: 'EMPLOYER_PERSON',
    names: ['Frau Petra Koch'],
    phones: ['+4935913344550'],
    emails: ['koch@tischlerei-koch.de'],
  },
  { kind: 'STAFF', names: ['Thomas Weiß'], phones: [], emails: [] },
];
const SELF = {
  names: ['Hassan Mohammed', 'حسن محمد'],
  phones: ['+4917835337406'],
  emails: ['hassan@example.org'],
};
const find = createFinder(PARTIES, SELF);

/** As it is handed out where nobody looks: sure places black, the others in brackets. */
function shown(text: string): string {
  const marks = find(text);
  const sure = marks.filter((mark) => mark.sure);
  const doubtful = marks.filter((mark) => !mark.sure).map((m) => text.slice(m.start, m.end));
  return blackenText(text, sure) + (doubtful.length > 0 ? ` [${doubtful.join('|')}]` : '');
}

describe('names of others in a text', () => {
  it.each([
    // whole names, in any order
    ['Kam mit Ahmad Saleh zum Termin', `Kam mit ${BLACK} zum Termin`],
    ['Kam mit Saleh, Ahmad.', `Kam mit ${BLACK}.`],
    ['ahmad saleh hat angerufen', `${BLACK} hat angerufen`],
    // one part alone
    ['Saleh hat angerufen', `${BLACK} hat angerufen`],
    ['Salehs Bruder sucht auch', `${BLACK} Bruder sucht auch`],
    ['A. Saleh war dabei', `${BLACK} war dabei`],
    // inside another word
    ['Salehmann und Alibi', 'Salehmann und Alibi'],
    ['Das Alibi, die Realität, Rosenthal', 'Das Alibi, die Realität, Rosenthal'],
    // transliteration and umlauts
    ['Chaled war da', `${BLACK} war da`],
    ['mit Haled al-Chatib', `mit ${BLACK}`],
    ['Rücksprache mit Herrn Schuetze', `Rücksprache mit Herrn ${BLACK}`],
    ['Schutze und SCHÜTZE', `${BLACK} und ${BLACK}`],
    ['Jussuf Abd ar-Rahman', BLACK],
    // declension
    ['Зустріч з Оленою Шевченко', `Зустріч з ${BLACK}`],
    ['Подзвонила Олену', `Подзвонила ${BLACK}`],
    ['Olena Schewtschenko', `${BLACK} Schewtschenko`],
    ["Ayşe'nin kardeşi", `${BLACK} kardeşi`],
    ['mit Awa N’Diaye', `mit ${BLACK}`],
    // Arabic script, with what is written in one with it
    ['اتصل صالح أحمد اليوم', `اتصل ${BLACK} اليوم`],
    ['ذهب مع حسن وصالح', `ذهب مع حسن ${BLACK}`],
    // words that are names too
    ['arbeitet als Koch', 'arbeitet als Koch [Koch]'],
    ['Vorgesetzte ist P. Koch', `Vorgesetzte ist ${BLACK}`],
    ['z. B. Koch oder Kellner', 'z. B. Koch oder Kellner [Koch]'],
    ['Frau Koch ruft zurück', `Frau ${BLACK} ruft zurück`],
    ['Petra Koch ruft zurück', `${BLACK} ruft zurück`],
    ['Nour heißt nur: Nur am Montag', 'Nour heißt nur: Nur am Montag [Nour]'],
    ['weiß nicht', 'weiß nicht'],
    ['Herr Weiß vom Projekt', `Herr ${BLACK} vom Projekt`],
    ['wohnt Thomas-Müntzer-Straße 3', 'wohnt Thomas-Müntzer-Straße 3'],
    // the person's own
    ['Hassan war pünktlich, Mohammed auch', 'Hassan war pünktlich, Mohammed auch'],
    ['Ali Reza und Hassan', `${BLACK} und Hassan`],
    // short ones
    ['al el bin', 'al el bin'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('leaves a first name that is the person’s own, and blackens the whole name of a namesake', () => {
    const findOther = createFinder([person(['Karimi Hassan'])], SELF);
    expect(findOther('Hassan kam pünktlich')).toEqual([]);
    expect(blackenText('Hassan Karimi', findOther('Hassan Karimi'))).toBe(BLACK);
  });
});

describe('ways to reach others in a text', () => {
  it.each([
    ['Tel. 0157 7414 8390', `Tel. ${BLACK}`],
    ['Tel. +49(0)1577/4148390 anrufen', `Tel. ${BLACK} anrufen`],
    ['0049 1577-41 48 39 0', BLACK],
    ['٠١٥٧٧٤١٤٨٣٩٠', BLACK],
    ['+380 67 123 45 67', BLACK],
    ['in der Firma: 3344550', `in der Firma: ${BLACK}`],
    ['Eigene: 0178 35337406', 'Eigene: 0178 35337406'],
    ['Jobcenter 0371 567890', 'Jobcenter 0371 567890 [0371 567890]'],
    ['am 01.05.2026 um 08:30', 'am 01.05.2026 um 08:30'],
    ['01067 Dresden, 40 Stunden', '01067 Dresden, 40 Stunden'],
    ['an A.Saleh@posteo.de senden', `an ${BLACK} senden`],
    ['an hassan@example.org', 'an hassan@example.org'],
    ['an info@koch-gmbh.de', 'an info@koch-gmbh.de [info@koch-gmbh.de]'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('blackening', () => {
  it('tells no length and joins what belongs together', () => {
    expect(
      blackenText('Anna Berg kam', [
        { start: 0, end: 4 },
        { start: 5, end: 9 },
      ]),
    ).toBe(`${BLACK} kam`);
  });
  it('gives the same marks for the same text, and none over another', () => {
    const text = 'Ahmad Saleh, Saleh Ahmad, a.saleh@posteo.de, 0157 74148390';
    expect(find(text)).toEqual(find(text));
    const marks = apart([...find(text), ...find(text)]);
    expect(marks).toEqual(find(text));
  });
});
