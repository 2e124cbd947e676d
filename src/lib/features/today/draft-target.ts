/** Where a draft leads: to the address of a form, or into a sheet over this page. */
export type DraftTarget =
  | {
      kind:
        | 'mentee'
        | 'employer'
        | 'consent'
        | 'admission'
        | 'agreement'
        | 'goal'
        | 'permit'
        | 'profile'
        | 'application'
        | 'letter'
        | 'vacancy'
        | 'sharing';
      href: string;
      about: string;
    }
  | {
      kind: 'contact' | 'task' | 'placement';
      /** Parts of the sheet's target. */
      caseId?: string;
      employerId?: string;
      documentId?: string;
      about: string;
    };

const FORMS = { mentee: '/mentees', employer: '/betriebe' } as const;

/** Reads a draft's key (`contact/<CASE>`, `mentee/new`, …); null for drafts of other rooms. */
export function draftTarget(key: string): DraftTarget | null {
  const cut = key.indexOf('/');
  const kind = key.slice(0, cut);
  const rest = key.slice(cut + 1);
  if (kind === 'mentee' || kind === 'employer') {
    const base = FORMS[kind];
    if (rest === 'new') return { kind, href: `${base}/neu`, about: '' };
    return { kind, href: `${base}/${rest}/bearbeiten`, about: `${kind}:${rest}` };
  }
  if (kind === 'consent')
    return { kind, href: `/mentees/${rest}/einwilligung`, about: `mentee:${rest}` };
  if (kind === 'permit') return permitDraft(rest);
  if (kind === 'profile') {
    const caseId = rest.slice(0, rest.indexOf('/'));
    return { kind, href: `/mentees/${caseId}`, about: `mentee:${caseId}` };
  }
  if (kind === 'admission')
    return { kind, href: `/mentees/${rest}/aufnahme`, about: `mentee:${rest}` };
  if (kind === 'agreement')
    return { kind, href: `/mentees/${rest}/vereinbarung`, about: `mentee:${rest}` };
  if (kind === 'letter') {
    const [caseId = '', ulid = ''] = rest.split('/');
    const href = `/mentees/${caseId}/anschreiben?bewerbung=${ulid}`;
    return { kind, href, about: `mentee:${caseId}` };
  }
  if (kind === 'vacancy') {
    const [employer = '', which = ''] = rest.split('/');
    const href = `/betriebe/${employer}?stellen=${which === 'new' ? 'neu' : which}`;
    return { kind, href, about: `employer:${employer}` };
  }
  if (kind === 'goal' || kind === 'application' || kind === 'sharing') {
    // `goal/CASE` for a new one, or `goal/goal:CASE:ULID`, with its step behind it.
    const caseId = rest.split(':')[1] ?? rest;
    return { kind, href: `/mentees/${caseId}`, about: `mentee:${caseId}` };
  }
  if (kind !== 'contact' && kind !== 'task' && kind !== 'placement') return null;
  if (rest === 'new') return { kind, about: '' };
  if (rest.startsWith('employer:')) return { kind, employerId: rest, about: rest };
  if (rest.includes(':')) return { kind, documentId: rest, about: rest };
  return { kind, caseId: rest, about: `mentee:${rest}` };
}

/** `CASE/now`, `CASE/new` or `CASE/permit:CASE:ULID`, a document of before. */
function permitDraft(rest: string): DraftTarget {
  const [caseId = '', which = ''] = rest.split('/');
  const past = which.split(':')[2];
  const query = past ? `?frueher=${past}` : which === 'new' ? '?neu' : '';
  return {
    kind: 'permit',
    href: `/mentees/${caseId}/aufenthalt${query}`,
    about: `mentee:${caseId}`,
  };
}
