/**
 * The house as a table: what a room may import. The default is no.
 * `npm run lint:imports` is the architecture; docs/architecture.md draws it.
 */
const lib = (room) => `^src/lib/${room}/`;
const npm = (...names) => `^node_modules/(${names.join('|')})(/|$)`;
const kit =
  '^(node_modules/@sveltejs/kit/|\\$app/|\\$service-worker|\\$env/|svelte($|/)|node_modules/svelte/)';

/** Room → folders and packages that it may import, besides itself. */
const rooms = {
  domain: [npm('zod')],
  vault: [lib('domain'), npm('hash-wasm')],
  store: [
    lib('domain'),
    lib('vault'),
    npm('dexie', 'pouchdb-merge', 'pouchdb-adapter-utils', 'pouchdb-errors', 'pouchdb-utils'),
  ],
  sync: [
    lib('domain'),
    lib('store'),
    npm('pouchdb-core', 'pouchdb-replication', 'pouchdb-adapter-http'),
  ],
  records: [lib('domain'), lib('store'), lib('sync'), kit, npm('ulid')],
  ui: [lib('i18n'), kit, npm('@fontsource-variable', 'qr')],
  i18n: [lib('domain')],
};

/** What only features may use: readers and writers of files, the app's installer. */
const featurePackages = npm(
  'docx',
  'papaparse',
  'read-excel-file',
  'write-excel-file',
  'workbox-window',
);

const allowed = Object.entries(rooms).map(([room, targets]) => ({
  from: { path: lib(room), pathNot: '\\.test\\.ts$' },
  to: { path: [lib(room), ...targets] },
}));

allowed.push(
  {
    // A feature knows itself, and no other feature.
    from: { path: '^src/lib/features/([^/]+)/', pathNot: '\\.test\\.ts$' },
    to: {
      path: [
        '^src/lib/features/$1/',
        lib('records'),
        lib('domain'),
        lib('ui'),
        lib('i18n'),
        kit,
        featurePackages,
      ],
    },
  },
  {
    from: { path: '^src/routes/' },
    to: { path: ['^src/routes/', lib('features'), lib('ui'), lib('i18n'), kit] },
  },
  { from: { path: '^src/[^/]+$' }, to: { path: ['^src/[^/]+$', lib('i18n'), kit] } },
  {
    from: { path: '^sync-server/', pathNot: '\\.test\\.ts$' },
    to: {
      path: [
        '^sync-server/',
        lib('domain'),
        npm(
          'age-encryption',
          'fastify',
          '@fastify',
          '@node-rs',
          '@simplewebauthn',
          'pouchdb-merge',
          'pouchdb-adapter-utils',
          'pouchdb-errors',
          'ulid',
          'zod',
        ),
      ],
    },
  },
  {
    // Node's own modules, and this program's version.
    from: { path: '^sync-server/', pathNot: '\\.test\\.ts$' },
    to: { dependencyTypes: ['core'] },
  },
  { from: { path: '^sync-server/(serve|backup-main)\\.ts$' }, to: { path: '^package\\.json$' } },
  // Tests may look into every room.
  { from: { path: ['^tests/', '\\.test\\.ts$', '^scripts/', '^[^/]+\\.(js|ts)$'] }, to: {} },
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unknown',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^\\$(app|service-worker|env)' },
    },
  ],
  allowed,
  allowedSeverity: 'error',
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^\\.svelte-kit', '^build'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    builtInModules: { add: ['node:sqlite'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'node', 'default', 'types'],
      mainFields: ['svelte', 'module', 'main'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.json', '.d.ts'],
    },
  },
};
