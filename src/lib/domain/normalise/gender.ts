import { foldKey } from '../fold.ts';
import type { Mentee } from '../mentee.ts';
import { type Reading, sure, unread } from './reading.ts';

const WORDS: Readonly<Record<string, NonNullable<Mentee['gender']>>> = {
  w: 'F',
  f: 'F',
  weiblich: 'F',
  frau: 'F',
  female: 'F',
  m: 'M',
  mannlich: 'M',
  maennlich: 'M',
  mann: 'M',
  herr: 'M',
  male: 'M',
  d: 'D',
  div: 'D',
  divers: 'D',
  x: 'X',
  ka: 'X',
  ohneangabe: 'X',
  keineangabe: 'X',
  unbekannt: 'X',
};

/** Gender in words or by letter, § 22 (3) PStG. */
export function readGender(text: string): Reading<NonNullable<Mentee['gender']>> {
  const gender = WORDS[foldKey(text)];
  return gender ? sure(gender) : unread('value-unknown');
}
