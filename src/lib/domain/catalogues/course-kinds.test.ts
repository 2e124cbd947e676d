import { describe, expect, it } from 'vitest';
import { COURSE_KINDS } from '../course.ts';
import { COURSE_KIND_ROWS } from './course-kinds.ts';
import { certificateName, LANGUAGE_CERTIFICATES } from './language-certificates.ts';

describe('the kinds of courses', () => {
  it('have one row each, with their law and a plain sentence', () => {
    expect(COURSE_KIND_ROWS.map(({ code }) => code)).toEqual(COURSE_KINDS);
    for (const { about, legalBasis } of COURSE_KIND_ROWS) {
      expect(about).toMatch(/\.$/);
      expect(legalBasis).not.toBe('');
    }
  });
});

describe('the certificates', () => {
  it('have a code and a name each once', () => {
    const codes = LANGUAGE_CERTIFICATES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(certificateName('DTZ_B1')).toBe('Deutsch-Test für Zuwanderer (DTZ), B1');
    expect(certificateName('Schulzeugnis')).toBe('Schulzeugnis');
  });
});
