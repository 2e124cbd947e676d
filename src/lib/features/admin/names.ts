import { fold } from '#lib/domain/fold.ts';
import { de } from '#lib/i18n/de/admin.ts';

const LOGIN = /^[a-z][a-z0-9.-]{1,39}$/;
const SLUG = /^[a-z][a-z0-9-]{1,39}$/;

const german = (text: string) =>
  text.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue');
const plain = (text: string) => fold(german(text)).replace(/[^a-z0-9]+/g, '-');
const trimmed = (text: string) => text.replace(/^[^a-z]+|-+$/g, '').slice(0, 40);

/** `Jörg von Müller` → `joerg.mueller`, as a first guess. */
export function loginFrom(name: string): string {
  const words = name.trim().split(/\s+/).map(plain).map(trimmed).filter(Boolean);
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return [first, last].filter(Boolean).join('.').slice(0, 40);
}

/** `Mittelsachsen Süd` → `mittelsachsen-sued`. */
export function slugFrom(name: string): string {
  return trimmed(plain(name.trim()));
}

export function loginProblem(login: string, taken: readonly string[]): string | null {
  if (!LOGIN.test(login)) return de.invite.loginInvalid;
  return taken.includes(login) ? de.invite.loginTaken : null;
}

export function slugProblem(slug: string, taken: readonly string[]): string | null {
  if (!SLUG.test(slug)) return de.projects.slugInvalid;
  return taken.includes(slug) ? de.projects.slugTaken : null;
}
