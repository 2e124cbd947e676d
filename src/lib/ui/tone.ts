import type { IconName } from './icons.ts';

/** What a colour means; a word or a shape always stands beside it. */
export type Tone = 'info' | 'ok' | 'warn' | 'danger';

export const TONE_ICONS: Record<Tone, IconName> = {
  info: 'info',
  ok: 'circle-check',
  warn: 'triangle-alert',
  danger: 'circle-alert',
};
