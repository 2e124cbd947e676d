import type { Account } from '../gateway.ts';
import type { Planted } from './planted.ts';

export interface Raw {
  status: number;
  /** Headers and body as they came, inflated. */
  text: string;
  body: string;
}

/** One request, its whole answer as text: what must not leak may stand anywhere in it. */
export async function raw(
  who: Account,
  method: string,
  url: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Raw> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(who.cookie ? { cookie: who.cookie } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const head = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  const text = bytes.toString('latin1');
  return { status: response.status, text: `${head}\n\n${text}`, body: bytes.toString('utf8') };
}

/** Words of these documents that stand in an answer, plain or as an attachment's base64. */
export function leaked(answer: Raw, foreign: readonly Planted[]): string[] {
  return foreign
    .filter(({ marker }) =>
      [marker, Buffer.from(marker).toString('base64')].some((word) => answer.text.includes(word)),
    )
    .map(({ relation, kind }) => `${relation} ${kind}`);
}
