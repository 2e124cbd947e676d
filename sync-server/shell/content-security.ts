import { createHash } from 'node:crypto';

/** Scripts that stand in a page itself, as the hashes that a policy names them by. */
export function inlineScriptHashes(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
}

/** The one style attribute in the app: SvelteKit's announcer for screen readers hides itself by it. */
const ANNOUNCER_STYLE = "'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='";

/**
 * Who may turn text into markup or the address of a script, by the names of Trusted Types: Svelte
 * its compiled templates, and `default` (src/script-addresses.ts) the addresses of our own workers.
 */
const TRUSTED_TYPES = ['svelte-trusted-html', 'default'];

/**
 * Policy of every page and file. Only what came from here runs; the one inline script is the app's
 * start, known by its hash. `wasm-unsafe-eval` lets Argon2id run as WebAssembly.
 */
export function contentSecurityPolicy(scriptHashes: readonly string[]): string {
  const directives: readonly (readonly string[])[] = [
    ['default-src', "'none'"],
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...scriptHashes],
    ['script-src-attr', "'none'"],
    ['style-src', "'self'"],
    ['style-src-attr', "'unsafe-hashes'", ANNOUNCER_STYLE],
    ['img-src', "'self'", 'data:', 'blob:'],
    ['font-src', "'self'"],
    ['connect-src', "'self'"],
    ['manifest-src', "'self'"],
    ['worker-src', "'self'"],
    ['object-src', "'none'"],
    ['frame-src', "'none'"],
    ['frame-ancestors', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', ...TRUSTED_TYPES],
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}

/** Policy of data: nothing in it runs, is drawn, or is framed, should it ever be opened as a page. */
export const DATA_SECURITY_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";
