import type { GermanTexts } from '../texts.ts';
import { purposes } from './de-purposes.ts';
import { sheet } from './de-sheet.ts';

/** German texts of November 2026. Not read by counsel yet: `review` takes name and day. */
export const texts: GermanTexts = {
  version: '2026-11',
  review: null,
  sheetTitle: 'Ihre Angaben bei uns – Informationen zum Datenschutz',
  sheet,
  purposes,
  voluntary:
    'Jede Einwilligung ist freiwillig und gilt nur für sich. Wer bei einem Punkt Nein sagt, hat bei den anderen keinen Nachteil.',
  withdrawal:
    'Ein Ja lässt sich jederzeit widerrufen, ohne Gründe: im Gespräch, am Telefon, per Nachricht oder Brief. Der Widerruf gilt ab dann; was vorher geschah, bleibt erlaubt.',
};
