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
 * Policy of every answer. Only what came from here runs; the one inline script is the app's start,
 * known by its hash. `wasm-unsafe-eval` lets Argon2id run as WebAssembly.
 */
export function contentSecurityPolicy(scriptHashes: readonly string[]): string {
  const directives: readonly (readonly string[])[] = [
    ['default-src', "'self'"],
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...scriptHashes],
    ['style-src', "'self'"],
    ['style-src-attr', "'unsafe-hashes'", ANNOUNCER_STYLE],
    ['img-src', "'self'", 'data:', 'blob:'],
    ['connect-src', "'self'"],
    ['object-src', "'none'"],
    ['frame-ancestors', "'none'"],
    ['base-uri', "'self'"],
    ['form-action', "'self'"],
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}
