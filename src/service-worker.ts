/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />

/**
 * Keeps the app itself on the device, so that it starts without a network and with the server gone.
 * It knows nothing of records: `/db` and `/api` never pass through a cache.
 */
import { build, files, version } from '$service-worker';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;

const CACHE_PREFIX = 'mappe-shell-';
const CACHE = CACHE_PREFIX + version;
/** The shell for every address; adapter-static's fallback page is served there. */
const HOME = '/';
const assets = new Set([...build, ...files]);

worker.addEventListener('install', (event) => {
  event.waitUntil(fill());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOlder().then(() => worker.clients.claim()));
});

// A new version waits until a person asks for it; workbox-window sends this message.
worker.addEventListener('message', (event) => {
  const message = event.data as { type?: unknown } | null;
  if (message?.type === 'SKIP_WAITING') void worker.skipWaiting();
});

// A reminder says a number; where it leads to is the app itself, locked or not.
worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(showApp());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (/^\/(db|api|kalender)(\/|$)/.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(fromCache(HOME, request));
  else if (assets.has(pathname)) event.respondWith(fromCache(pathname, request));
});

async function showApp(): Promise<void> {
  const [open] = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open) await open.focus();
  else await worker.clients.openWindow(HOME);
}

/** All or nothing: until every file is here, the version before stays in charge. */
async function fill(): Promise<void> {
  try {
    const all = await Promise.all([
      fetchHome(),
      ...[...assets].map(async (url) => ({ url, response: await fetchAsset(url) })),
    ]);
    const cache = await caches.open(CACHE);
    await Promise.all(all.map(({ url, response }) => cache.put(url, response)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** The shell page, only if it starts this very version (not an older one, not a sign-in page). */
async function fetchHome(): Promise<{ url: string; response: Response }> {
  const response = await fetch(HOME, { cache: 'no-store', credentials: 'omit' });
  const html = await response.clone().text();
  const entries = build.filter((url) => url.includes('/immutable/entry/'));
  const ours = entries.every((url) => html.includes(url.slice(url.lastIndexOf('/') + 1)));
  if (!response.ok || response.redirected || !ours) throw new Error('shell page is not ours');
  return { url: HOME, response };
}

/** A file of this version; what has its content in its name is taken from an older cache. */
async function fetchAsset(url: string): Promise<Response> {
  const kept = url.includes('/immutable/')
    ? await caches.match(url, { ignoreVary: true })
    : undefined;
  if (kept) return kept;
  const response = await fetch(url, { cache: 'no-cache', credentials: 'omit' });
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? true;
  if (!response.ok || response.redirected || isPage) throw new Error('file is not ours');
  return response;
}

async function fromCache(url: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(url, { ignoreVary: true })) ?? fetch(request);
}

async function dropOlder(): Promise<void> {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(CACHE_PREFIX) && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
}
