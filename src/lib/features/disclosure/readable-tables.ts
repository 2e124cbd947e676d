import type { Disclosure } from '#lib/domain/disclosure/content.ts';
import { typeOf } from '#lib/domain/id.ts';
import { de } from '#lib/i18n/de/disclosure-document.ts';
import { fieldLabel, type FieldNames } from '#lib/i18n/field-text.ts';
import { dayOf, formatDay, formatTime } from '#lib/i18n/format.ts';
import { documentTypeLabels } from '#lib/i18n/labels.de.ts';
import type { Block, ReadableSection } from './block.ts';
import { recordTitle } from './record-title.ts';
import { textOf } from './values.ts';

/** What is told in rows: set-aside values, changes, who was handed what, purposes, rights. */
export function tableSections(disclosure: Disclosure, names: FieldNames): ReadableSection[] {
  const { information } = disclosure;
  const titles = new Map(
    disclosure.records.map(({ id, document }) => [id, recordTitle(document, names)]),
  );
  const titleOf = (id: string): string => {
    const type = typeOf(id);
    return titles.get(id) ?? (type ? documentTypeLabels[type] : '');
  };
  return [
    section(de.alternatives, de.heads.alternatives, alternativeRows(disclosure, names)),
    section(de.history, de.heads.history, historyRows(disclosure, names, titleOf), de.historyNote),
    section(
      de.handedOut,
      de.heads.handedOut,
      disclosure.handedOut.map(({ by, what, first, last, times }) => [
        names.person(by),
        actionOf(what),
        formatDay(first),
        formatDay(last),
        String(times),
      ]),
      de.handedOutNote,
    ),
    section(
      de.log,
      de.heads.log,
      disclosure.log.map(({ at, by, what, id }) => [
        whenOf(at),
        names.person(by),
        actionOf(what),
        titleOf(id),
      ]),
    ),
    section(
      de.kinds,
      de.heads.kinds,
      information.kinds.map(({ label, purpose, legalBasis, source, kept }) => [
        label,
        purpose,
        legalBasis.join('; '),
        source,
        kept,
      ]),
    ),
    section(
      de.recipients,
      de.heads.recipients,
      information.recipients.map(({ label, what, consent, legalBasis }) => [
        label,
        what,
        consent ? de.consentStates[consent] : de.needsNone,
        legalBasis.join('; '),
      ]),
    ),
    section(
      de.rights,
      de.heads.rights,
      information.rights.map(({ label, text, legalBasis }) => [label, text, legalBasis.join('; ')]),
    ),
  ];
}

const whenOf = (at: string): string => `${formatDay(dayOf(at))}, ${formatTime(at)}`;
const actionOf = (what: string): string => de.actions[what] ?? what;

function section(
  title: string,
  head: readonly string[],
  rows: string[][],
  note?: string,
): ReadableSection {
  const table: Block =
    rows.length > 0 ? { kind: 'table', head, rows } : { kind: 'text', text: de.none };
  return {
    title,
    blocks: note && rows.length > 0 ? [{ kind: 'text', text: note }, table] : [table],
  };
}

function alternativeRows({ records }: Disclosure, names: FieldNames): string[][] {
  return records.flatMap(({ document }) => {
    const { alternatives } = document;
    if (!Array.isArray(alternatives)) return [];
    return alternatives.map((one: unknown) => {
      const { field, value, at, by } = one as Record<string, unknown>;
      const parts = String(field).split('.');
      const name = parts.at(-1) ?? '';
      return [
        parts
          .filter((part) => !/^[0-9A-Z]{26}$/.test(part))
          .map(fieldLabel)
          .join(': '),
        value === undefined ? '' : textOf(name, value, names),
        names.person(String(by)),
        whenOf(String(at)),
      ];
    });
  });
}

/** A row for each field that changed; the first revision of a record is one row alone. */
function historyRows(
  { history }: Disclosure,
  names: FieldNames,
  titleOf: (id: string) => string,
): string[][] {
  return history.flatMap(({ id, at, by, kind, fields }) => {
    const lead = [whenOf(at), names.person(by), `${titleOf(id)}, ${de.changes[kind]}`];
    const changed = (fields ?? []).filter(({ field }) => !INNER.has(field));
    if (changed.length === 0) return [[...lead, '', '', '']];
    return changed.map(({ field, before, after }) => [
      ...lead,
      fieldLabel(field),
      before === undefined ? '' : textOf(field, before, names),
      after === undefined ? '' : textOf(field, after, names),
    ]);
  });
}

/** Told in a table of its own, or of no meaning outside the program. */
const INNER: ReadonlySet<string> = new Set(['alternatives', 'type', 'projectId']);
