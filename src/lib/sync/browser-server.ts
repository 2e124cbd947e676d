import { createServer, type Server } from './server.ts';

/** The server that this app came from. */
export function browserServer(): Server {
  return createServer({
    fetch: (input, init) => fetch(input, init),
    online: () => navigator.onLine,
    server: '',
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
}
