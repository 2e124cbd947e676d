import { describe, expect, test } from 'vitest';
import { readCompanySize } from './company-size.ts';
import { readContactType } from './contact-type.ts';
import { readCountries } from './country.ts';
import { readDuration } from './duration.ts';
import { readGender } from './gender.ts';
import { readGermanLevel } from './german-level.ts';
import { readMainPath } from './main-path.ts';
import { readPhone, readPhones } from './phone.ts';
import { check, sure, unread } from './reading.ts';
import { cleanName, cleanText } from './text.ts';
import { readTime } from './time.ts';
import { readTopics } from './topic.ts';
import { readZip } from './zip.ts';

describe('postcodes', () => {
  test.each([
    ['8066', sure('08066')],
    ['1561', sure('01561')],
    ['01067', sure('01067')],
    ['D-01067', sure('01067')],
    ['8066.0', sure('08066')],
    ['7919', check('07919')],
    ['10115', sure('10115')],
    ['3046', check('03046')],
    ['123', unread('zip-invalid')],
    ['Leipzig', unread('zip-invalid')],
  ])('%s', (text, reading) => expect(readZip(text)).toEqual(reading));
});

describe('phone numbers', () => {
  test.each([
    ['+49(0)178-35337406', sure('+4917835337406')],
    ['004917807366258', sure('+4917807366258')],
    ['01577/3414839', sure('+4915773414839')],
    ['01577 9560423', sure('+4915779560423')],
    ['+49 160 8443 6224', sure('+4916084436224')],
    ['03591 123456', sure('+493591123456')],
    ['+380 67 123 45 67', sure('+380671234567')],
    ['17612345678', check('+4917612345678')],
    ['4917612345678', check('+4917612345678')],
    ['0151', unread('phone-invalid')],
    ['keins', unread('phone-invalid')],
  ])('%s', (text, reading) => expect(readPhone(text)).toEqual(reading));
  test('takes several numbers of one cell', () => {
    expect(readPhones('0176 1234567, 03591/44556')).toHaveLength(2);
    expect(readPhones('—')).toEqual([]);
  });
});

test.each([
  ['w', sure('F')],
  ['W', sure('F')],
  ['männlich', sure('M')],
  ['divers', sure('D')],
  ['k. A.', sure('X')],
  ['ja', unread('value-unknown')],
])('gender %s', (text, reading) => expect(readGender(text)).toEqual(reading));

test.each([
  ['A 2', sure('A2')],
  ['b1', sure('B1')],
  ['B1 (telc)', sure('B1')],
  ['keine', sure('A0')],
  ['A2/B1', check('A2')],
  ['B2 läuft', check('B2')],
  ['gut', unread('value-unknown')],
])('German level %s', (text, reading) => expect(readGermanLevel(text)).toEqual(reading));

test.each([
  ['0:45', sure(45)],
  ['1,5 h', sure(90)],
  ['1 h', sure(60)],
  ['1h30', sure(90)],
  ['90', sure(90)],
  ['90 min', sure(90)],
  ['1,5', check(90)],
  ['2', check(120)],
  ['2000', unread('duration-invalid')],
  ['lang', unread('duration-invalid')],
])('duration %s', (text, reading) => expect(readDuration(text)).toEqual(reading));

test.each([
  ['ABH', sure({ contactType: 'AUTHORITY', place: 'ABH' })],
  ['Jobcenter', sure({ contactType: 'AUTHORITY', place: 'Jobcenter' })],
  ['WhatsApp', sure({ contactType: 'MSG', place: 'WhatsApp' })],
  ['nicht erschienen', sure({ contactType: 'NOSHOW' })],
  ['Büro', sure({ contactType: 'OFFICE' })],
  ['Hausbesuch bei Familie', check({ contactType: 'HOME' })],
  ['xyz', unread('value-unknown')],
])('kind of contact %s', (text, reading) => expect(readContactType(text)).toEqual(reading));

test.each([
  ['Sprachkurs', false, sure(['M1'])],
  ['Stellensuche', false, sure(['M2'])],
  ['Bewerbung', false, sure(['M3'])],
  ['Berufsfeld', false, sure(['M5'])],
  ['Behörde', false, sure(['M9'])],
  ['Förderung', true, sure(['A2'])],
  ['Förderung', false, check(['A2'])],
  ['M3, M9', false, sure(['M3', 'M9'])],
  ['Bewerbung, Kuchen', false, check(['M3'])],
  ['Kuchen', false, unread('value-unknown')],
])('topic %s (with employer: %s)', (text, withEmployer, reading) =>
  expect(readTopics(text, withEmployer)).toEqual(reading),
);

test.each([
  ['5', sure('S1')],
  ['1-9', sure('S1')],
  ['12', sure('S2')],
  ['ca. 40', sure('S2')],
  ['120', sure('S3')],
  ['250+', check('S4')],
  ['1.200', sure('S5')],
  ['40-60', check('S2')],
  ['viele', unread('value-unknown')],
])('company size %s', (text, reading) => expect(readCompanySize(text)).toEqual(reading));

test.each([
  ['Quali', sure('QUALIFICATION')],
  ['Arbeit', sure('EMPLOYMENT')],
  ['Ausbildung', sure('TRAINING')],
  ['offen', sure(null)],
  ['Pilot', unread('value-unknown')],
])('goal %s', (text, reading) => expect(readMainPath(text)).toEqual(reading));

test.each([
  ['syrisch', sure(['SY'])],
  ['syrisch/türkisch', sure(['SY', 'TR'])],
  ['syrisch, kurdisch', check(['SY'])],
  ['?', unread('value-unknown')],
])('nationality %s', (text, reading) => expect(readCountries(text)).toEqual(reading));

test.each([
  ['9', sure('09:00')],
  ['14.30 Uhr', sure('14:30')],
  ['25:00', unread('value-unknown')],
])('time %s', (text, reading) => expect(readTime(text)).toEqual(reading));

test('texts lose control characters and stray blanks, but keep their lines', () => {
  expect(cleanText(' ruft\u0000  zurück \r\nnach 16 Uhr ')).toBe('ruft zurück\nnach 16 Uhr');
  expect(cleanName(' Darwish ,')).toBe('Darwish');
  expect(cleanText("=cmd|' /C calc'!A0")).toBe("=cmd|' /C calc'!A0");
});
