import { HEALTH_WORDS } from './office-words/health.ts';
import { HOME_WORDS } from './office-words/home.ts';
import { JOBCENTER_WORDS } from './office-words/jobcenter.ts';
import { LEARNING_WORDS } from './office-words/learning.ts';
import { MONEY_WORDS } from './office-words/money.ts';
import type { OfficeWord, OfficeWordRow } from './office-words/office-word.ts';
import { OFFICE_WORDS } from './office-words/office.ts';
import { RESIDENCE_WORDS } from './office-words/residence.ts';
import { WORK_WORDS } from './office-words/work.ts';

export type { OfficeWord };

/** Day on which the explanations were last held against the law they name. */
export const OFFICE_WORDS_REVIEWED_ON = '2026-11-23';

const ROWS = {
  OFFICE: OFFICE_WORDS,
  JOBCENTER: JOBCENTER_WORDS,
  RESIDENCE: RESIDENCE_WORDS,
  WORK: WORK_WORDS,
  LEARNING: LEARNING_WORDS,
  MONEY: MONEY_WORDS,
  HOME: HOME_WORDS,
  HEALTH: HEALTH_WORDS,
} as const satisfies Record<string, readonly OfficeWordRow[]>;

/** Where one meets a word. */
export type OfficeWordPlace = keyof typeof ROWS;
export const OFFICE_WORD_PLACES = Object.keys(ROWS) as OfficeWordPlace[];

/** The words of a place, in the order in which one meets them. */
export const officeWordsOf = (place: OfficeWordPlace): OfficeWord[] =>
  ROWS[place].map(([code, german, meaning, legalBasis]) => ({
    code,
    german,
    meaning,
    ...(legalBasis ? { legalBasis } : {}),
  }));
