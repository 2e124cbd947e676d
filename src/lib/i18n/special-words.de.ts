import type { SpecialKind } from '#lib/domain/catalogues/special-words.ts';
import { specialWords } from '#lib/domain/special-words.ts';

const ABOUT: Record<SpecialKind, string> = {
  HEALTH: 'Gesundheit nur mit Einwilligung C2 und ohne Diagnosen.',
  FLIGHT: 'Warum jemand geflohen ist, gehört nicht hierher.',
  BELIEF: 'Religion und Überzeugung gehören nicht hierher.',
  PRIVATE: 'Das Privatleben gehört nicht hierher.',
};

/** What to think about before a note is saved, or '' where nothing stands out. */
export function specialWordsText(text: string, health: boolean): string {
  const found = specialWords(text, { health });
  if (found.length === 0) return '';
  const words = found
    .slice(0, 3)
    .map(({ word }) => `„${word}“`)
    .join(', ');
  const about = [...new Set(found.map(({ kind }) => ABOUT[kind]))].join(' ');
  return `${words}: Ist das für die Arbeit nötig? ${about}`;
}
