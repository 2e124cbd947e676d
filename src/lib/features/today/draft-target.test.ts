import { describe, expect, it } from 'vitest';
import { draftTarget } from './draft-target.ts';

describe('a draft on Heute', () => {
  it('leads back to where it was written', () => {
    expect(draftTarget('mentee/new')).toMatchObject({ href: '/mentees/neu' });
    expect(draftTarget('employer/01J')).toMatchObject({ href: '/betriebe/01J/bearbeiten' });
    expect(draftTarget('contact/01J')).toMatchObject({ caseId: '01J', about: 'mentee:01J' });
    expect(draftTarget('contact/employer:01J')).toMatchObject({ employerId: 'employer:01J' });
    expect(draftTarget('admission/01J')).toMatchObject({ href: '/mentees/01J/aufnahme' });
    expect(draftTarget('agreement/01J')).toMatchObject({ href: '/mentees/01J/vereinbarung' });
    expect(draftTarget('goal/01J')).toMatchObject({ href: '/mentees/01J', about: 'mentee:01J' });
    expect(draftTarget('goal/goal:01J:01K/new')).toMatchObject({ href: '/mentees/01J' });
    expect(draftTarget('application/01J')).toMatchObject({ href: '/mentees/01J' });
    expect(draftTarget('sharing/application:01J:01K')).toMatchObject({
      kind: 'sharing',
      href: '/mentees/01J',
    });
    expect(draftTarget('letter/01J/01K')).toMatchObject({
      href: '/mentees/01J/anschreiben?bewerbung=01K',
      about: 'mentee:01J',
    });
    expect(draftTarget('vacancy/01J/new')).toMatchObject({ href: '/betriebe/01J?stellen=neu' });
    expect(draftTarget('vacancy/01J/01K')).toMatchObject({
      href: '/betriebe/01J?stellen=01K',
      about: 'employer:01J',
    });
    expect(draftTarget('profile/01J/languages/new')).toMatchObject({
      href: '/mentees/01J',
      about: 'mentee:01J',
    });
    expect(draftTarget('permit/01J/new')).toMatchObject({ href: '/mentees/01J/aufenthalt?neu' });
    expect(draftTarget('permit/01J/now')).toMatchObject({ href: '/mentees/01J/aufenthalt' });
    expect(draftTarget('permit/01J/permit:01J:01K')).toMatchObject({
      href: '/mentees/01J/aufenthalt?frueher=01K',
    });
    expect(draftTarget('task/task:01J:01K')).toMatchObject({ documentId: 'task:01J:01K' });
  });
  it('of another room is left to that room', () => {
    expect(draftTarget('import/mapping')).toBeNull();
  });
});
