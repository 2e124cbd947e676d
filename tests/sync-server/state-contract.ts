import type { KeyObject } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Link, Person, Session } from '#server/accounts/model.ts';
import type { AccountStore } from '#server/accounts/store.ts';
import type { State } from '#server/state.ts';

export interface RunningState {
  /** What one server sees. */
  state: State;
  /** The same state as another server sees it, where there can be one. */
  other: State | null;
  stop(): Promise<void>;
}

const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  login: `login-${id}`,
  name: `Name ${id}`,
  role: 'MENTOR',
  projectId: null,
  active: true,
  passphraseHash: null,
  createdAt: 1000,
  ...more,
});
const session = (tokenHash: string, personId: string, expiresAt = 5000): Session => ({
  tokenHash,
  personId,
  expiresAt,
});
const link = (tokenHash: string, personId: string | null, expiresAt = 5000): Link => ({
  tokenHash,
  kind: personId === null ? 'setup' : 'invitation',
  personId,
  expiresAt,
});

/** What accounts and the audit log rely on, wherever their state is. */
export function describeState(name: string, start: () => Promise<RunningState>): void {
  describe(`state in ${name}`, () => {
    let running: RunningState;
    let store: AccountStore;
    /** The other server's view; the same where there is but one. */
    let there: AccountStore;

    beforeEach(async () => {
      running = await start();
      store = running.state.store;
      there = (running.other ?? running.state).store;
    });
    afterEach(() => running.stop());

    it('makes a setting once for all, and changes it', async () => {
      const made = await Promise.all([store, there].map((one) => one.setting('k', () => 'first')));
      expect(made).toEqual(['first', 'first']);
      expect(await there.setting('k', () => 'second')).toBe('first');
      await store.putSetting('k', 'changed');
      expect(await there.readSetting('k')).toBe('changed');
      expect(await there.readSetting('none')).toBeNull();
    });

    it('keeps projects by name, and a slug for one alone', async () => {
      const project = (id: string, slug: string) => ({ id, slug, name: `Z ${id}`, ags: null });
      expect(await store.addProject(project('2', 'b'))).toBe(true);
      expect(await there.addProject(project('1', 'a'))).toBe(true);
      expect(await there.addProject(project('3', 'b'))).toBe(false);
      expect((await store.projects()).map(({ id }) => id)).toEqual(['1', '2']);
      expect(await store.project('2')).toEqual(project('2', 'b'));
      expect(await store.project('3')).toBeNull();
    });

    it('keeps people, and a login for one alone, however many ask for it at once', async () => {
      const all = Array.from({ length: 6 }, (_, i) => person(String(i), { login: 'same' }));
      const added = await Promise.all(all.map((one, i) => (i % 2 ? store : there).addPerson(one)));
      expect(added.filter(Boolean)).toHaveLength(1);
      const only = all[added.indexOf(true)];
      expect(await store.people()).toEqual([only]);
      expect(await there.personByLogin('same')).toEqual(only);
      expect(await there.personByLogin('none')).toBeNull();
    });

    it('changes a person’s fields side by side', async () => {
      await store.addPerson(person('a'));
      await Promise.all([
        store.updatePerson('a', { active: false }),
        there.updatePerson('a', { passphraseHash: 'hash' }),
      ]);
      expect(await store.person('a')).toEqual(
        person('a', { active: false, passphraseHash: 'hash' }),
      );
      await store.addProject({ id: 'p', slug: 'p', name: 'P', ags: null });
      await there.updatePerson('a', { role: 'COORDINATOR', projectId: 'p' });
      expect(await store.person('a')).toMatchObject({ role: 'COORDINATOR', projectId: 'p' });
      await there.updatePerson('a', { role: 'ADMIN', projectId: null });
      expect(await store.person('a')).toMatchObject({ projectId: null, active: false });
      await store.updatePerson('none', { active: false });
      expect(await store.person('none')).toBeNull();
    });

    it('ends one session, all of a person, and all', async () => {
      for (const id of ['a', 'b']) await store.addPerson(person(id));
      for (const [hash, id] of Object.entries({ s1: 'a', s2: 'a', s3: 'b', s4: 'b' }))
        await store.putSession(session(hash, id));
      await store.putSession(session('s1', 'a', 9000));
      expect(await there.session('s1')).toEqual(session('s1', 'a', 9000));
      await there.removeSession('s3');
      await there.removeSessionsOf('a');
      const left = await Promise.all(['s1', 's2', 's3', 's4'].map((hash) => store.session(hash)));
      expect(left).toEqual([null, null, null, session('s4', 'b')]);
      await store.endAll();
      expect(await there.session('s4')).toBeNull();
    });

    it('keeps what is known of a session, and changes it only while it lives', async () => {
      await store.addPerson(person('a'));
      const rich = { ...session('s1', 'a'), device: 'firefox/windows', usedAt: 7, provenAt: 8 };
      await store.putSession(rich);
      await store.putSession(session('s2', 'a'));
      expect(await there.session('s1')).toEqual(rich);
      await Promise.all([
        store.changeSession('s1', { usedAt: 9 }),
        there.changeSession('s1', { syncedAt: 10 }),
        there.changeSession('gone', { usedAt: 9 }),
      ]);
      const all = await store.sessionsOf('a');
      expect(all.find(({ tokenHash }) => tokenHash === 's1')).toEqual({
        ...rich,
        usedAt: 9,
        syncedAt: 10,
      });
      expect(all).toHaveLength(2);
      expect(await there.session('gone')).toBeNull();
      expect(await store.sessionsOf('b')).toEqual([]);
    });

    it('keeps values by id, and loses no change of several at once', async () => {
      const [here, other] = [store.kept, there.kept];
      const count = (kept: typeof here) =>
        kept.update<{ n: number }, number>('count:a', (now) => {
          const n = (now?.n ?? 0) + 1;
          return { value: { n }, result: n };
        });
      const results = await Promise.all([here, other, here, other].map(count));
      expect([...results].sort()).toEqual([1, 2, 3, 4]);
      expect(await here.update('count:b', () => ({ value: null, result: 'kept' }))).toBe('kept');
      expect(await other.list('count:')).toEqual([{ id: 'count:a', value: { n: 4 } }]);
      expect(await here.get('count:b')).toBeNull();
      await other.remove('count:a');
      await other.remove('count:a');
      expect(await here.get('count:a')).toBeNull();
    });

    it('lets the newest link work, and one caller use it up', async () => {
      await store.addPerson(person('a'));
      await store.putLink(link('old', 'a'));
      await there.putLink(link('new', 'a'));
      await store.putLink(link('setup', null));
      expect(await store.link('old')).toBeNull();
      expect(await store.link('new')).toEqual(link('new', 'a'));
      expect(await there.link('setup')).toEqual(link('setup', null));
      const taken = await Promise.all([store, there, store].map((one) => one.takeLink('new')));
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(await there.takeLink('old')).toBe(false);
      await store.putLink(link('again', 'a'));
      expect(await there.takeLink('again')).toBe(true);
    });

    it('sweeps what has expired', async () => {
      await store.addPerson(person('a'));
      await store.putSession(session('s1', 'a', 100));
      await store.putSession(session('s2', 'a', 300));
      await store.putLink(link('l1', 'a', 100));
      await there.sweep(200);
      expect(await store.session('s1')).toBeNull();
      expect(await store.session('s2')).not.toBeNull();
      expect(await store.link('l1')).toBeNull();
    });

    it('hears four wrong tries and the fifth, whichever server they come to', async () => {
      const here = running.state.attempts;
      const { attempts: there } = running.other ?? running.state;
      const tries = Array.from({ length: 30 }, (_, i) => (i % 2 ? here : there).begin('a', '::1'));
      const waits = await Promise.all(tries);
      expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
      expect(await there.begin('a', '::1')).toBeGreaterThan(0);
      expect(await there.begin('b', '::1')).toBe(0);
      await here.right('a', '::1');
      expect(await there.begin('a', '::1')).toBe(0);
    });

    it('chains the audit log, also where two servers write it at once', async () => {
      const here = running.state.audit;
      const { audit: there } = running.other ?? running.state;
      const appends = Array.from({ length: 40 }, (_, i) =>
        (i % 2 ? here : there).append([
          { action: 'sign-in', actor: String(i) },
          { action: 'document-refused', actor: 'x', subject: 'odd \ud83d', rev: '1-a' },
        ]),
      );
      await Promise.all(appends);
      await here.append([]);
      const page = await there.page(30, 10);
      expect(page.map(({ no }) => no)).toEqual([31, 32, 33, 34, 35, 36, 37, 38, 39, 40]);
      expect(await here.page(79, 10)).toHaveLength(1);
      expect(await here.page(80, 10)).toEqual([]);
      expect(await here.verify()).toEqual({ ok: true, records: 80 });
      expect(await there.verify()).toEqual({ ok: true, records: 80 });
    });

    it('finds what was accepted of a document, with what it changed', async () => {
      const here = running.state.audit;
      const { audit: there } = running.other ?? running.state;
      const id = 'contact:01JD0000000000000000000000:01JD0000000000000000000001';
      const line = { action: 'document-accepted', actor: 'A', subject: id } as const;
      const other = { ...line, subject: 'employer:01JD0000000000000000000000' };
      await here.append([{ ...line, rev: '1-a' }, other]);
      await there.append([{ ...line, rev: '2-a', change: 'sealed' }]);
      await here.append([{ ...line, action: 'document-refused', rev: '2-b' }]);
      await here.append([{ ...line, subject: 'mentee:01JD0000000000000000000000', rev: '1-m' }]);
      const found = await there.about(id, 10);
      expect(found.map(({ rev, change, no }) => [rev, change, no])).toEqual([
        ['2-a', 'sealed', 3],
        ['1-a', undefined, 1],
      ]);
      expect(await here.about(id, 1)).toHaveLength(1);
      expect(await here.about('employer:none', 10)).toEqual([]);
      expect(await here.verify()).toEqual({ ok: true, records: 5 });
    });

    it('tells every line about a case, whatever it is about it, and none of another', async () => {
      const { audit } = running.state;
      const [caseId, other] = ['01HZY0000000000000000000CC', '01HZY0000000000000000000CD'];
      const lines = [
        { action: 'case-read', actor: 'A', subject: caseId },
        { action: 'document-accepted', actor: 'A', subject: `contact:${caseId}:1`, rev: '1-a' },
        { action: 'case-read', actor: 'A', subject: other },
        { action: 'file-read', actor: 'B', subject: `file:${other}:${caseId}x` },
        { action: 'disclosure', actor: 'B', subject: `mentee:${caseId}`, detail: 'made' },
      ] as const;
      for (const line of lines) await audit.append([line]);
      const found = await (running.other ?? running.state).audit.ofCase(caseId);
      expect(found.map(({ action, actor }) => [action, actor])).toEqual([
        ['case-read', 'A'],
        ['document-accepted', 'A'],
        ['disclosure', 'B'],
      ]);
    });

    it('makes a key for a case once for all, and destroys it for good', async () => {
      const { keys: here } = running.state.audit;
      const { keys: there } = (running.other ?? running.state).audit;
      const scopes = ['case:a', 'case:b'];
      const made = await Promise.all([here, there].map((keys) => keys.keysFor(scopes)));
      expect(made[0]?.get('case:a')?.symmetricKeySize).toBe(32);
      const bytesOf = (key?: KeyObject | null) => key?.export().toString('hex');
      for (const scope of scopes)
        expect(bytesOf(made[0]?.get(scope))).toBe(bytesOf(made[1]?.get(scope)));
      expect(bytesOf(await there.find('case:a'))).toBe(bytesOf(made[0]?.get('case:a')));
      expect(await here.destroy('case:a')).toBe(true);
      expect(await there.find('case:a')).toBeNull();
      expect(await there.find('case:b')).not.toBeNull();
      expect(await there.destroy('case:a')).toBe(false);
    });
  });
}
