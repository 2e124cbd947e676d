import { describe, expect, it } from 'vitest';
import { usualContactType } from './contact-habits.ts';
import type { Contact } from './contact.ts';

const ME = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const contact = (more: Partial<Contact>) =>
  ({ createdBy: ME, caseId: ME, contactType: 'HOME', ...more }) as Contact;

describe('the usual kind of contact', () => {
  const of = { mentorId: ME, withEmployer: false, hour: 9 };
  it('is a home visit with a mentee and a company visit with a company at first', () => {
    expect(usualContactType([], of)).toBe('HOME');
    expect(usualContactType([], { ...of, withEmployer: true })).toBe('COMPANY');
  });
  it('is the newest of the same part of the day', () => {
    const contacts = [
      contact({ contactType: 'OFFICE', createdAt: '2026-11-20T08:00:00.000Z' }),
      contact({ contactType: 'PHONE', createdAt: '2026-11-20T15:00:00.000Z' }),
    ];
    expect(usualContactType(contacts, of)).toBe('OFFICE');
    expect(usualContactType(contacts, { ...of, hour: 16 })).toBe('PHONE');
  });
  it('is not taught by colleagues, imports or missed appointments', () => {
    const contacts = [
      contact({ createdBy: 'X', contactType: 'OFFICE', createdAt: '2026-11-20T08:00:00.000Z' }),
      contact({ importKey: 'k', contactType: 'VIDEO', createdAt: '2026-11-20T08:00:00.000Z' }),
      contact({ contactType: 'NOSHOW', createdAt: '2026-11-20T08:00:00.000Z' }),
    ];
    expect(usualContactType(contacts, of)).toBe('HOME');
  });
});
