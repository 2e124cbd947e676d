import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    // One shell for every address: the app is drawn on the device, also without a network.
    adapter: adapter({ pages: 'build', assets: 'build', fallback: 'index.html' }),
    // workbox-window registers it, so that an update is offered instead of taken.
    serviceWorker: { register: false },
    output: { bundleStrategy: 'split' },
    version: { pollInterval: 0 },
    csp: { mode: 'hash', directives: { 'script-src': ['self', 'wasm-unsafe-eval'] } },
  },
};
