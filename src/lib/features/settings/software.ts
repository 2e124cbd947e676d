/** Free software that runs on the device, with the licences under which it is used. */
export const SOFTWARE: readonly { name: string; licence: string }[] = [
  { name: 'Svelte, SvelteKit', licence: 'MIT' },
  { name: 'Dexie', licence: 'Apache 2.0' },
  { name: 'PouchDB', licence: 'Apache 2.0' },
  { name: 'Zod', licence: 'MIT' },
  { name: 'hash-wasm', licence: 'MIT' },
  { name: 'Workbox', licence: 'MIT' },
  { name: 'libphonenumber-js', licence: 'MIT' },
  { name: 'Papa Parse, read-excel-file', licence: 'MIT' },
  { name: 'Lucide', licence: 'ISC' },
  { name: 'Source Sans 3', licence: 'SIL OFL 1.1' },
];
