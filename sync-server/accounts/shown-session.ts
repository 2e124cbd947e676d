import type { ShownSession } from '#lib/domain/server-answers.ts';
import type { Session } from './model.ts';
import { SESSION_LIFE } from './session-life.ts';
import { hashToken } from './token.ts';

export type { ShownSession } from '#lib/domain/server-answers.ts';

/** What a person sees of a session. Its id tells nothing of the token. */
export function showSession(session: Session, current: boolean): ShownSession {
  const { tokenHash, expiresAt, device, startedAt, usedAt, syncedAt } = session;
  const instant = (at: number | undefined): string | null =>
    at === undefined ? null : new Date(at).toISOString();
  return {
    id: hashToken(`session ${tokenHash}`).slice(0, 24),
    device: device ?? 'other/other',
    startedAt: instant(startedAt),
    usedAt: new Date(usedAt ?? expiresAt - SESSION_LIFE.idle).toISOString(),
    syncedAt: instant(syncedAt),
    current,
  };
}
