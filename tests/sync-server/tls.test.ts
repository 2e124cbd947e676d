import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, type ConnectionOptions } from 'node:tls';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '#server/app.ts';
import { startGateway, type Gateway } from './gateway.ts';

/** Of these tests alone; it opens nothing anywhere. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgWNVulUwetwUW859d
W75A4E/lJUQcxkZBngYAlaj1REihRANCAAQsRHJGPBHXwPEHZV48hLIX93UaVpNC
o/26b4i3mkPrsEIRg6K3mXUr3qN1WKaz+muHry1+mLiCydy8T2fll10V
-----END PRIVATE KEY-----`;
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBlDCCATugAwIBAgIUHZN0mPyVHBWwS8g3DMUjyk4C5RkwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzE3MzMyMloYDzIxMjYxMDMw
MTczMzIyWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQsRHJGPBHXwPEHZV48hLIX93UaVpNCo/26b4i3mkPrsEIRg6K3mXUr
3qN1WKaz+muHry1+mLiCydy8T2fll10Vo2kwZzAdBgNVHQ4EFgQUtBEuyxU+GSUF
OTEd4hECFhBRp1QwHwYDVR0jBBgwFoAUtBEuyxU+GSUFOTEd4hECFhBRp1QwDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
RwAwRAIgMQTBub9yzv/0w2suSWevmeV/XEHXZTCa/BuColXs5FMCIGUEwTr2KF8c
cpupUXoYmGF0Bfcfk/U6GKfwz5dv5OL8
-----END CERTIFICATE-----`;

let gateway: Gateway;
let app: FastifyInstance;

beforeAll(async () => {
  gateway = await startGateway();
  app = await createApp({
    ...gateway.house,
    publicOrigin: 'https://localhost',
    staticFolder: 'nowhere',
    tls: { cert: CERTIFICATE, key: KEY },
    trustProxy: false,
    now: Date.now,
    version: 'test',
    onError: () => undefined,
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  await gateway.stop();
});

/** What a client comes to that accepts no more than this. */
async function agreed(options: ConnectionOptions): Promise<string> {
  const { port } = app.server.address() as AddressInfo;
  const socket = connect({
    port,
    host: '127.0.0.1',
    servername: 'localhost',
    ca: CERTIFICATE,
    ...options,
  });
  try {
    await once(socket, 'secureConnect');
    return `${socket.getProtocol() ?? ''} ${socket.getCipher().standardName}`;
  } catch (error) {
    return (error as Error).name;
  } finally {
    socket.destroy();
  }
}

it('speaks TLS 1.3 with who can', async () => {
  expect(await agreed({})).toBe('TLSv1.3 TLS_AES_256_GCM_SHA384');
});

it('speaks TLS 1.2 with forward secrecy and authenticated encryption', async () => {
  expect(await agreed({ maxVersion: 'TLSv1.2' })).toBe(
    'TLSv1.2 TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  );
});

it.each<[string, ConnectionOptions]>([
  ['TLS 1.1', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }],
  ['a cipher without authentication', { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES256-SHA' }],
])('does not speak %s', async (_what, options) => {
  expect(await agreed(options)).toBe('Error');
});
