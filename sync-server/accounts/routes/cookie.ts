import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Accounts } from '../accounts.ts';
import type { User } from '../model.ts';
import { notSignedIn, refusal } from '../refusal.ts';
import { DEVICE_LIFE, type Caller } from '../devices.ts';
import { SESSION_LIFE } from '../session-life.ts';
import type { Opened } from '../sessions.ts';

const COOKIE = 'mappe_session';
const DEVICE_COOKIE = 'mappe_device';
const OPTIONS = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

export function setSessionCookie(reply: FastifyReply, token: string): void {
  reply.setCookie(COOKIE, token, { ...OPTIONS, maxAge: SESSION_LIFE / 1000 });
}

/** The session, and for a device that is new here what it is known by from now on. */
export function setCookies(reply: FastifyReply, { token, deviceToken }: Opened): void {
  setSessionCookie(reply, token);
  if (deviceToken)
    reply.setCookie(DEVICE_COOKIE, deviceToken, { ...OPTIONS, maxAge: DEVICE_LIFE / 1000 });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(COOKIE, OPTIONS);
}

export const sessionToken = (request: FastifyRequest): string | null =>
  request.cookies[COOKIE] ?? null;

export const callerOf = (request: FastifyRequest): Caller => ({
  address: request.ip,
  deviceToken: request.cookies[DEVICE_COOKIE] ?? null,
  sessionToken: sessionToken(request),
  userAgent: request.headers['user-agent'],
});

export async function currentUser(
  accounts: Accounts,
  request: FastifyRequest,
): Promise<User | null> {
  const token = sessionToken(request);
  return token ? accounts.sessions.userOf(token) : null;
}

/** Throws 401. */
export async function requireUser(accounts: Accounts, request: FastifyRequest): Promise<User> {
  const user = await currentUser(accounts, request);
  if (!user) throw notSignedIn();
  return user;
}

/** Throws 401 or 403. */
export async function requireAdmin(accounts: Accounts, request: FastifyRequest): Promise<User> {
  const user = await requireUser(accounts, request);
  if (user.role !== 'ADMIN') throw refusal(403, 'not-permitted', 'Administrators only.');
  return user;
}

/** Throws 401, or 403 where the person has not shown lately to be who signed in. */
export async function requireProof(accounts: Accounts, request: FastifyRequest): Promise<User> {
  const user = await requireUser(accounts, request);
  if (!(await accounts.sessions.isProven(sessionToken(request) ?? '')))
    throw refusal(403, 'proof-needed', 'Show first that it is you.');
  return user;
}

/** What an administrator changes. Throws 401 or 403. */
export async function requireProvenAdmin(
  accounts: Accounts,
  request: FastifyRequest,
): Promise<User> {
  await requireAdmin(accounts, request);
  return requireProof(accounts, request);
}
