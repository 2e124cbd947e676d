import { expect, it } from 'vitest';
import { createServer } from './server.ts';

it('accepts an invitation without taking over the session of whose device this is', async () => {
  const asked: (RequestInit | undefined)[] = [];
  const server = createServer({
    fetch(_input, init) {
      asked.push(init);
      return Promise.resolve(Response.json({ ok: true }));
    },
    online: () => true,
    after: () => () => undefined,
    server: '',
  });
  await server.acceptInvitation('token', 'vier Linden an der Elbe');
  await server.me();
  expect(asked.map((init) => init?.credentials)).toEqual(['omit', 'same-origin']);
});
