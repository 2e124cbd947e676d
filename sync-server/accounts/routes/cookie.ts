import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Accounts } from '../accounts.ts';
import type { User } from '../model.ts';
import { notSignedIn, refusal } from '../refusal.ts';
import { DEVICE_LIFE, type Caller } from '../devices.ts';
import type { SessionLife } from '../session-life.ts';
import type { Opened } from '../sessions.ts';
import { isOpenWithoutFactor } from './without-factor.ts';

const COOKIE = 'mappe_session';
/** Browsers take it over https alone, and from no other host of the same domain (RFC 6265bis). */
const HOST_COOKIE = `__Host-${COOKIE}`;
const DEVICE_COOKIE = 'mappe_device';
const HOST_DEVICE_COOKIE = `__Host-${DEVICE_COOKIE}`;
const OPTIONS = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

/** How this server calls its cookies, and how long a browser keeps the one of a session. */
export interface SessionCookie {
  name: string;
  /** Of the device. */
  device: string;
  /** Seconds. */
  maxAge: number;
}

declare module 'fastify' {
  interface FastifyInstance {
    sessionCookie: SessionCookie;
  }
}

export const sessionCookieOf = (publicOrigin: string, life: SessionLife): SessionCookie => ({
  ...(publicOrigin.startsWith('https:')
    ? { name: HOST_COOKIE, device: HOST_DEVICE_COOKIE }
    : { name: COOKIE, device: DEVICE_COOKIE }),
  // The server ends a session that is not used; the cookie may stay until the end of all.
  maxAge: life.whole / 1000,
});

export function setSessionCookie(reply: FastifyReply, token: string): void {
  const { name, maxAge } = reply.server.sessionCookie;
  reply.setCookie(name, token, { ...OPTIONS, maxAge });
  // Set before this server was reached by https, or had that name for it.
  if (name !== COOKIE && reply.request.cookies[COOKIE]) reply.clearCookie(COOKIE, OPTIONS);
  renameDevice(reply);
}

function setDeviceCookie(reply: FastifyReply, token: string): void {
  const { device } = reply.server.sessionCookie;
  reply.setCookie(device, token, { ...OPTIONS, maxAge: DEVICE_LIFE / 1000 });
}

/** A device that is known by the name from before stays known. */
function renameDevice(reply: FastifyReply): void {
  const { cookies } = reply.request;
  const before = cookies[DEVICE_COOKIE];
  if (!before || reply.server.sessionCookie.device === DEVICE_COOKIE) return;
  if (!cookies[HOST_DEVICE_COOKIE]) setDeviceCookie(reply, before);
  reply.clearCookie(DEVICE_COOKIE, OPTIONS);
}

/** The session, and for a device that is new here what it is known by from now on. */
export function setCookies(reply: FastifyReply, { token, deviceToken }: Opened): void {
  setSessionCookie(reply, token);
  if (deviceToken) setDeviceCookie(reply, deviceToken);
}

export function clearSessionCookie(reply: FastifyReply): void {
  for (const name of [HOST_COOKIE, COOKIE])
    if (reply.request.cookies[name]) reply.clearCookie(name, OPTIONS);
}

/** By either name: a device that signed in before goes on, and so does a stock client. */
export const sessionToken = (request: FastifyRequest): string | null =>
  request.cookies[HOST_COOKIE] ?? request.cookies[COOKIE] ?? null;

export const callerOf = (request: FastifyRequest): Caller => ({
  address: request.ip,
  deviceToken: request.cookies[HOST_DEVICE_COOKIE] ?? request.cookies[DEVICE_COOKIE] ?? null,
  sessionToken: sessionToken(request),
  userAgent: request.headers['user-agent'],
});

/**
 * Who asks, and the one place at which a session is refused that lacks a second factor it should
 * have. Throws 403 for it.
 */
export async function currentUser(
  accounts: Accounts,
  request: FastifyRequest,
): Promise<User | null> {
  const token = sessionToken(request);
  const user = token ? await accounts.sessions.userOf(token) : null;
  if (user && !isOpenWithoutFactor(request)) await accounts.duties.require(user);
  return user;
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
