import { OCCUPATION_LINES } from './catalogues/data/occupation-titles.ts';
import { fold, foldLoose } from './fold.ts';
import { KLDB, kldbName, type RequirementLevel } from './kldb.ts';

export { kldbName, requirementLevelOf, type RequirementLevel } from './kldb.ts';

/** A common occupation, or a whole group of the KldB 2010. Heavy: load it where it is searched. */
export interface Occupation {
  /** For both forms: `Tischler*in`, `Koch/Köchin`. */
  title: string;
  /** Three digits of the KldB 2010. */
  group: string;
  groupName: string;
  /** Null for a whole group. */
  level: RequirementLevel | null;
}

interface Row extends Occupation {
  /** Folded: both forms of the title, then of its other names. */
  forms: readonly string[];
}

/** `Maler*in und Lackierer*in`, `Angestellte*r`, `Koch/Köchin` in one of both forms. */
export function occupationForm(title: string, form: 'MASCULINE' | 'FEMININE'): string {
  const masculine = form === 'MASCULINE';
  return title
    .replaceAll('*in', masculine ? '' : 'in')
    .replaceAll('*r', masculine ? 'r' : '')
    .replace(/([\p{L}-]+)\/([\p{L}-]+)/gu, (_, one: string, other: string) =>
      masculine ? one : other,
    );
}

const bothForms = (titles: readonly string[]): string[] => [
  ...new Set(
    titles.flatMap((title) => [
      fold(occupationForm(title, 'MASCULINE')),
      fold(occupationForm(title, 'FEMININE')),
    ]),
  ),
];

function rowOf(title: string, others: readonly string[], code: string, level: Row['level']): Row {
  const forms = bothForms([title, ...others]);
  const groupName = kldbName(code) ?? '';
  return { title, group: code, groupName, level, forms };
}

const TITLES: readonly Row[] = OCCUPATION_LINES.trim()
  .split('\n')
  .map((line) => {
    const [title = '', others = ''] = line.slice(5).split(' = ');
    const level = Number(line[3]) as RequirementLevel;
    return rowOf(title, others ? others.split(', ') : [], line.slice(0, 3), level);
  });
const GROUPS: readonly Row[] = KLDB.filter(({ code }) => code.length === 3).map(({ code, name }) =>
  rowOf(name, [], code, null),
);
const ROWS = [...TITLES, ...GROUPS];
const byTitle = new Map(ROWS.map((row) => [row.title, row]));
const bare = ({ title, group, groupName, level }: Row): Occupation => ({
  title,
  group,
  groupName,
  level,
});

/** The occupation of exactly this title, as the search gives it, or null. */
export function occupationByTitle(title: string): Occupation | null {
  const row = byTitle.get(title);
  return row ? bare(row) : null;
}

/**
 * Occupations that a query finds, best first: in either form, in parts, by other names and other
 * spellings (`Tischlerin`, `Verkaeufer`, `pflege helf`). Whole groups come behind the titles.
 */
export function searchOccupations(query: string, limit = 8): Occupation[] {
  const asked = fold(query).trim();
  const found = ranked(asked, formsOfRow);
  return (found.length > 0 ? found : ranked(foldLoose(query).trim(), looseForms))
    .slice(0, limit)
    .map(bare);
}

const formsOfRow = (row: Row): readonly string[] => row.forms;

const loose = new Map<Row, readonly string[]>();
function looseForms(row: Row): readonly string[] {
  const known = loose.get(row);
  if (known) return known;
  const forms = row.forms.map(foldLoose);
  loose.set(row, forms);
  return forms;
}

function ranked(asked: string, formsOf: (row: Row) => readonly string[]): Row[] {
  if (asked.length < 2) return [];
  const tokens = asked.split(/[\s/,*]+/).filter(Boolean);
  return ROWS.flatMap((row, place) => {
    const forms = formsOf(row);
    const words = forms.join(' | ');
    if (tokens.length === 0 || !tokens.every((token) => words.includes(token))) return [];
    return [{ row, place, rank: rankOf(asked, forms) + (row.level === null ? 4 : 0) }];
  })
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ row }) => row);
}

/** 0 is that very name, 1 begins with it, 2 has a word that does, 3 has it somewhere. */
function rankOf(asked: string, forms: readonly string[]): number {
  if (forms.includes(asked)) return 0;
  if (forms.some((form) => form.startsWith(asked))) return 1;
  return forms.some((form) => form.includes(` ${asked}`)) ? 2 : 3;
}
