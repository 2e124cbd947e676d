import { beforeEach, describe, expect, it } from 'vitest';
import type { Mentee } from '#lib/domain/mentee.ts';
import type { Profile } from '#lib/domain/profile.ts';
import { ProfileForm } from '#lib/features/profile/profile-form.svelte.ts';
import type { CourseValues } from '#lib/features/profile/values/course.ts';
import type { HealthValues } from '#lib/features/profile/values/health.ts';
import type { LanguageValues } from '#lib/features/profile/values/language.ts';
import type { StrengthValues } from '#lib/features/profile/values/strengths.ts';
import { Caseload } from '#lib/records/caseload.svelte.ts';
import type { Documents } from '#lib/store/documents.ts';
import { memoryDocuments } from '#tests/doubles/memory-documents.ts';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { buildConsent } from '#tests/factories/consent.ts';
import { TEST_COORDINATOR, TEST_MENTOR, TEST_PROJECT } from '#tests/factories/envelope.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { nextUlid } from '#tests/factories/ulid.ts';

let store: Documents;
let caseload: Caseload;
let caseId: string;

const profile = () => store.get(`profile:${caseId}:${caseId}`) as unknown as Profile | null;
const mentee = () => store.get(`mentee:${caseId}`) as unknown as Mentee;
const language = (itemId?: string) =>
  new ProfileForm<LanguageValues>({ caseId, sheet: 'languages', itemId }, caseload);

beforeEach(async () => {
  store = memoryDocuments('project');
  caseload = new Caseload({
    project: store,
    programme: memoryDocuments('programme'),
    projectId: TEST_PROJECT,
    userId: TEST_MENTOR,
    now: () => Date.parse('2026-11-23T11:00:00Z'),
    newUlid: nextUlid,
  });
  const one = buildMentee({ germanLevel: 'A2' });
  caseId = one._id.slice('mentee:'.length);
  await store.write([{ ...one }], 'local');
});

describe('the German level', () => {
  it('stands in profile and mentee after one transaction', async () => {
    let writes = 0;
    const write = store.write.bind(store);
    store.write = (...given) => {
      writes += 1;
      return write(...given);
    };
    const form = language('german');
    expect(form.values.level).toBe('A2');
    form.values.level = 'B1';
    expect(await form.save()).toMatchObject({ ok: true });
    expect(writes).toBe(1);
    expect(mentee().germanLevel).toBe('B1');
    expect(profile()?.languages).toEqual([
      { id: expect.stringMatching(/^[0-9A-Z]{26}$/) as string, code: 'de', level: 'B1' },
    ]);
  });

  it('comes back with the entry when a deletion is undone', async () => {
    const form = language('german');
    form.values.level = 'B1';
    await form.save();
    const gone = await language(profile()?.languages?.[0]?.id).remove();
    expect(mentee().germanLevel).toBeUndefined();
    expect(profile()?.languages).toBeUndefined();
    await gone?.undo();
    expect(mentee().germanLevel).toBe('B1');
    expect(profile()?.languages).toHaveLength(1);
  });
});

describe('a sheet of the profile', () => {
  it('keeps what a colleague entered while it was open', async () => {
    const stored = buildCaseFile('profile', { caseId, strengths: 'geduldig' });
    await store.write([{ ...stored }], 'local');
    const form = language();
    Object.assign(form.values, { code: 'ar', native: true });
    await caseload.update<'profile'>(stored._id, {
      languages: [{ id: nextUlid(), code: 'uk', native: true }],
      strengths: 'genau',
    });
    expect(await form.save()).toMatchObject({ ok: true });
    expect(
      profile()
        ?.languages?.map(({ code }) => code)
        .toSorted(),
    ).toEqual(['ar', 'uk']);
    expect(profile()?.strengths).toBe('genau');
  });

  it('adds to a profile that came from another device meanwhile', async () => {
    const form = language();
    Object.assign(form.values, { code: 'ar', native: true });
    await store.write(
      [
        {
          ...buildCaseFile('profile', {
            caseId,
            strengths: 'geduldig',
            updatedBy: TEST_COORDINATOR,
          }),
        },
      ],
      'local',
    );
    expect(await form.save()).toMatchObject({ ok: true });
    expect(profile()).toMatchObject({ strengths: 'geduldig', languages: [{ code: 'ar' }] });
  });

  it('writes nothing while something is missing, and says at which field', async () => {
    const form = language();
    expect(await form.save()).toMatchObject({ ok: false });
    expect(form.problems[0]).toMatchObject({ field: 'code' });
    expect(profile()).toBeNull();
  });

  it('is kept as a draft until it is saved', () => {
    const form = new ProfileForm<StrengthValues>({ caseId, sheet: 'strengths' }, caseload);
    expect(form.dirty).toBe(false);
    form.values.strengths = 'geduldig';
    expect(form.dirty).toBe(true);
    expect(form.draftKey).toBe(`profile/${caseId}/strengths/new`);
    form.startAnew();
    expect(form.dirty).toBe(false);
  });
});

describe('a course', () => {
  it('is a record of its own that can be taken away and back', async () => {
    const form = new ProfileForm<{ kind: string; state: string }>(
      { caseId, sheet: 'courses' },
      caseload,
    );
    Object.assign(form.values, { kind: 'BSK_B2', state: 'WAITING' });
    await form.save();
    const [course] = caseload.ofCase('course', caseId);
    expect(course).toMatchObject({ kind: 'BSK_B2', state: 'WAITING', caseId });
    const itemId = course?._id.slice(-26);
    const known = new ProfileForm<{ state: string }>(
      { caseId, sheet: 'courses', itemId },
      caseload,
    );
    known.values.state = 'RUNNING';
    await known.save();
    expect(store.get(course?._id ?? '')).toMatchObject({ state: 'RUNNING' });
    const gone = await known.remove();
    expect(store.get(course?._id ?? '')).toHaveProperty('deletedAt');
    await gone?.undo();
    expect(store.get(course?._id ?? '')).not.toHaveProperty('deletedAt');
  });
});

it('a passed course raises the German level with it', async () => {
  const form = new ProfileForm<CourseValues>({ caseId, sheet: 'courses' }, caseload);
  Object.assign(form.values, {
    kind: 'IK_ALLG',
    state: 'DONE',
    result: 'PASSED',
    certificate: 'DTZ_B1',
    setLevel: true,
  });
  expect(await form.save()).toMatchObject({ ok: true });
  expect(caseload.ofCase('course', caseId)).toHaveLength(1);
  expect(mentee().germanLevel).toBe('B1');
  expect(profile()?.languages).toMatchObject([{ code: 'de', level: 'B1', certificate: 'DTZ_B1' }]);
});

describe('health', () => {
  const open = () => new ProfileForm<HealthValues>({ caseId, sheet: 'health' }, caseload);

  it('is not written without C2 in force', async () => {
    const form = open();
    form.values.workRestriction = 'YES';
    expect(form.health).toBe(false);
    expect(await form.save()).toMatchObject({ ok: false, problem: [{ code: 'consent-missing' }] });
    expect(profile()).toBeNull();
  });

  it('is written with it', async () => {
    await store.write([{ ...buildConsent({ caseId, purpose: 'C2' }) }], 'local');
    const form = open();
    Object.assign(form.values, {
      workRestriction: 'YES',
      workRestrictionNote: 'nicht schwer heben',
    });
    expect(await form.save()).toMatchObject({ ok: true });
    expect(profile()).toMatchObject({ workRestrictionNote: 'nicht schwer heben' });
  });
});
