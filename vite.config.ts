import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [sveltekit()],
  build: {
    target: 'es2022',
    // How long plugins took is of no use to whoever starts the server.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
