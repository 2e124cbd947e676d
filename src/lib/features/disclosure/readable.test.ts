import { describe, expect, it } from 'vitest';
import { RESIDENCE_STATUSES } from '#lib/domain/catalogues/residence-status.ts';
import { DISCLOSURE_VERSION, type Disclosure } from '#lib/domain/disclosure/content.ts';
import { informationOn } from '#lib/domain/disclosure/information.ts';
import { buildConsent } from '#tests/factories/consent.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { buildPlacement } from '#tests/factories/placement.ts';
import { htmlOf } from './html.ts';
import type { Block } from './block.ts';
import { readableOf } from './readable.ts';

const MENTOR = '01HZY0000000000000000000MA';
const OFFICE = '01HZY0000000000000000000KA';
const employerId = 'employer:01HZY0000000000000000000EA';
const STATUS = RESIDENCE_STATUSES[0].code;
const mentee = buildMentee({
  familyName: 'Hassan',
  givenNames: 'Mohammed',
  nameNative: 'حسن محمد',
  createdBy: MENTOR,
  updatedBy: OFFICE,
  mentorIds: [MENTOR],
  birthDate: '1990-05-01',
  germanLevel: 'B1',
  phones: [{ number: '+4917835337406', note: 'nur SMS', safeToCall: false }],
  address: { street: 'Hauptstraße 3', zip: '02625', city: 'Bautzen', ags: '14625' },
  residence: {
    statusCode: STATUS,
    validUntil: '2026-12-14',
    sponsorStatusCode: STATUS,
    documentSeenOn: '2026-11-03',
    sideConditions: 'Beschäftigung erlaubt',
  },
});
const caseId = mentee._id.slice('mentee:'.length);
const contact = buildContact({
  caseId,
  employerId,
  mentorId: MENTOR,
  date: '2026-11-03',
  contactType: 'HOME',
  topics: ['M3'],
  note: '<script>alert(1)</script>\nzweite Zeile',
});
const asBody = (document: object) => ({ ...document }) as Record<string, unknown>;

const disclosure: Disclosure = {
  format: 'mentorenmappe-auskunft',
  version: DISCLOSURE_VERSION,
  createdAt: '2026-11-23T13:05:00.000Z',
  createdBy: OFFICE,
  caseId,
  project: 'Bautzen',
  people: [
    { id: MENTOR, role: 'MENTOR', name: 'Mira Mentorin' },
    { id: OFFICE, role: 'COORDINATOR' },
  ],
  employers: [{ id: employerId, name: 'Tischlerei Birke' }],
  records: [
    ['mentee', mentee],
    ['contact', contact],
    ['placement', buildPlacement({ caseId, kind: 'P01', startOn: '2026-12-01' })],
    ['consent', buildConsent({ caseId, purpose: 'C1' })],
  ].map(([kind, document]) => ({
    id: (document as { _id: string })._id,
    kind: kind as 'mentee',
    deleted: false,
    document: asBody(document as object),
    otherVersions: [],
  })),
  parked: [],
  history: [
    {
      id: mentee._id,
      at: '2026-11-20T10:00:00.000Z',
      by: OFFICE,
      kind: 'changed',
      fields: [{ field: 'germanLevel', before: 'A2', after: 'B1' }],
    },
  ],
  handedOut: [{ by: OFFICE, what: 'case-read', first: '2026-11-20', last: '2026-11-23', times: 3 }],
  log: [],
  retention: {
    notesFrom: null,
    caseFrom: '2027-01-15',
    waits: null,
    legalBasis: ['Nr. 6 ANBest-P'],
  },
  information: informationOn('2026-11-23', []),
};

const textOfBlock = (block: Block): string => {
  if (block.kind === 'facts')
    return block.facts.map(({ label, value }) => `${label}: ${value}`).join('\n');
  if (block.kind === 'table') return block.rows.map((row) => row.join(' | ')).join('\n');
  return block.kind === 'signature' ? '[Unterschrift]' : block.text;
};
const readable = readableOf(disclosure);
const sections = new Map(
  readable.sections.map(({ title, blocks }) => [title, blocks.map(textOfBlock).join('\n')]),
);
const section = (title: string): string => sections.get(title) ?? '';

describe('the document that a person is handed', () => {
  it('says every field in words, with its parts, days as a German writes them', () => {
    const text = section('Angaben zur Person und zur Begleitung');
    for (const line of [
      'Familienname: Hassan',
      'Name in Originalschrift: حسن محمد',
      'Geburtsdatum: 1.5.1990',
      'Telefon: Nummer: 0178 3533 7406',
      'Telefon: Notiz: nur SMS',
      'Telefon: darf angerufen werden: nein',
      'Anschrift: Straße: Hauptstraße 3',
      'Anschrift: Kreis: Bautzen',
      'Aufenthalt: gültig bis: 14.12.2026',
      'Aufenthalt: Dokument gesehen am: 3.11.2026',
      'Aufenthalt: Nebenbestimmung: Beschäftigung erlaubt',
      'Zuständig: Mira Mentorin (Mentor*in)',
    ])
      expect(text).toContain(line);
  });
  it('has no id and no code where a reader expects words', () => {
    const text = [...sections.values()].join('\n');
    expect(text.match(/(?<![0-9a-zA-Z])[0-9A-HJKMNP-TV-Z]{26}(?![0-9a-zA-Z])/)).toBeNull();
    for (const code of ['HOME', STATUS, 'COORDINATOR', 'case-read', 'P01'])
      expect(text).not.toContain(code);
  });
  it('tells companies by name and who did not meet the person by role', () => {
    expect(section('Beratungskontakte und Termine')).toContain('Betrieb: Tischlerei Birke');
    expect(section('Wer die Angaben vom Server erhalten hat')).toContain(
      'Koordination | Fall erhalten | 20.11.2026 | 23.11.2026 | 3',
    );
  });
  it('tells changes with the value before', () => {
    const row = section('Was wann geändert wurde').split('\n').at(-1);
    expect(row).toContain('20.11.2026, 11:00 | Koordination | Mentee, geändert | Deutsch');
    expect(row).toMatch(/A2.* \| .*B1/);
  });
  it('tells from when on it is deleted', () => {
    expect(section('Wann gelöscht wird')).toBe(
      'Alles übrige ab: 15.1.2027\nGrundlage: Nr. 6 ANBest-P',
    );
  });
  it('says so where there is nothing', () => {
    expect(section('Aufgaben')).toBe('Dazu ist nichts gespeichert.');
  });
});

it('the file of it shows what people wrote and runs nothing of it', () => {
  const html = htmlOf(readable);
  expect(html).not.toContain('<script');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;<br>zweite Zeile');
  expect(html).toContain('<svg viewBox');
  expect(html).toContain('post@sdtb.sachsen.de');
});
