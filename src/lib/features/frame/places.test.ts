import { describe, expect, it } from 'vitest';
import { placeOf, placesOf, subjectOf } from './places.ts';

const ULID = '01JD0000000000000000000001';

describe('the navigation', () => {
  it('shows no case to people without cases', () => {
    for (const role of ['PROGRAMME', 'ADMIN', 'AUDITOR'] as const) {
      const hrefs = placesOf(role).map((place) => place.href);
      expect(hrefs).not.toContain('/mentees');
      expect(hrefs).not.toContain('/betriebe');
    }
  });

  it('counts what waits for the coordination where it is found on each size', () => {
    const places = placesOf('COORDINATOR', 3);
    const waiting = places.find(({ href }) => href === '/freigaben');
    expect(waiting).toMatchObject({ count: 3, wideOnly: true });
    expect(places.filter(({ wideOnly }) => !wideOnly)).toHaveLength(4);
    expect(places.at(-1)).toMatchObject({ href: '/mehr', phoneCount: 3 });
    expect(placeOf('/einstellungen', places).href).toBe('/mehr');
    expect(placesOf('MENTOR', 3).some((place) => place.href === '/freigaben')).toBe(false);
  });

  it('leads who only sees evidence to it, and nowhere else', () => {
    expect(placesOf('AUDITOR').map(({ href }) => href)).toEqual(['/pruefung', '/mehr']);
  });

  it('counts changes of role that wait for this person', () => {
    const admin = placesOf('ADMIN', 0, 2);
    expect(admin.find(({ href }) => href === '/verwaltung')).toMatchObject({ count: 2 });
    const office = placesOf('COORDINATOR', 3, 2);
    expect(office.find(({ href }) => href === '/verwaltung')).toMatchObject({ count: 2 });
    expect(office.at(-1)).toMatchObject({ phoneCount: 5 });
  });

  it('finds the place of an address', () => {
    const places = placesOf('MENTOR');
    expect(placeOf('/', places).href).toBe('/');
    expect(placeOf(`/mentees/${ULID}/bearbeiten`, places).href).toBe('/mentees');
    expect(placeOf('/einstellungen', places).href).toBe('/mehr');
  });
});

describe('＋ on a record', () => {
  it('takes the case or the employer from the address', () => {
    expect(subjectOf(`/mentees/${ULID}`)).toEqual({ caseId: ULID });
    expect(subjectOf(`/betriebe/${ULID}`)).toEqual({ employerId: `employer:${ULID}` });
    expect(subjectOf('/mentees/neu')).toEqual({});
    expect(subjectOf('/')).toEqual({});
  });
});
