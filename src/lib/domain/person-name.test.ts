import { describe, expect, it } from 'vitest';
import { addressedPerson, greetedName } from './person-name.ts';

describe('a contact person in a letter', () => {
  it.each([
    ['Frau Petra Sommer', 'MRS', 'Petra Sommer'],
    ['Fr. Dr. Krause', 'MRS', 'Dr. Krause'],
    ['Herr Wenzel', 'MR', 'Wenzel'],
    [' herrn  Jan Novák', 'MR', 'Jan Novák'],
    ['Hr. Wenzel', 'MR', 'Wenzel'],
    ['Petra Sommer', null, 'Petra Sommer'],
    // No salutation, only names that begin like one.
    ['Frauke Herrmann', null, 'Frauke Herrmann'],
    ['Herr', null, 'Herr'],
    ['', null, ''],
  ] as const)(
    'of %s is known what was written down, and nothing more',
    (text, salutation, name) => {
      expect(addressedPerson(text)).toEqual({ salutation, name });
    },
  );
  it.each([
    ['Petra Sommer', 'Sommer'],
    ['Sommer', 'Sommer'],
    ['Dr. Petra Müller-Lüdenscheidt', 'Dr. Müller-Lüdenscheidt'],
    ['Prof. Dr. med. Anna von der Heide', 'Prof. Dr. von der Heide'],
    ['Dipl.-Ing. Jan Novák', 'Novák'],
    ['Dr. rer. nat. h. c. Kurt Wolf', 'Dr. Wolf'],
    ['Ahmad al Masri', 'al Masri'],
    ['Sommer, Petra', 'Sommer'],
    ['von Hagen, Dr. Ute', 'Dr. von Hagen'],
    ['أمل حداد', 'حداد'],
    ['', ''],
  ])('%s is greeted as %s', (name, said) => {
    expect(greetedName(name)).toBe(said);
  });
});
