// `npm test`: everything. Needs Node 20 and npm, and no prior step.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled, localNode, projectEnv, root } from './install.mjs';

const only = process.argv.slice(2);
// Named steps bring what they stand on: generated types, and a build for the stories.
const wanted = new Set(['prepare', ...only, ...(only.includes('e2e') ? ['build'] : [])]);
const bin = (name) => path.join(root, 'node_modules', '.bin', name);
const reports = mkdtempSync(path.join(os.tmpdir(), 'mappe-test-'));
/** Of the server, which stories start and kill a hundred times: what Node has made of its files. */
const compiled = path.join(reports, 'compiled');
const vitest = (project) => ({
  name: project,
  command: [
    bin('vitest'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${path.join(reports, `${project}.json`)}`,
  ],
  report: path.join(reports, `${project}.json`),
});

ensureInstalled();
const chromium = ensureChromium();

/** The stories mostly wait, so that what stands beside them costs them little. */
const SIDE_BY_SIDE = 2;
/** Rows run one after the other; the steps of a row side by side, the longest first. */
const rows = [
  [{ name: 'prepare', command: [bin('svelte-kit'), 'sync'] }],
  [{ name: 'build', command: [localNode, path.join(root, 'scripts', 'build.mjs')] }],
  [
    vitest('e2e'),
    // What `npm run lint` looks at, but components without the rules that ask for types.
    {
      name: 'lint',
      command: [bin('eslint'), '.', '--max-warnings=0', '--ignore-pattern', '**/*.svelte'],
    },
    {
      name: 'lint-components',
      command: [
        ...[bin('eslint'), 'src/**/*.svelte', '--max-warnings=0'],
        ...['--config', path.join(root, 'scripts', 'lint', 'components.config.js')],
      ],
    },
    {
      name: 'types',
      command: [bin('svelte-check'), '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
    },
    { name: 'format', command: [bin('prettier'), '--check', '--log-level=warn', '.'] },
    { name: 'imports', command: [bin('depcruise'), 'src', 'sync-server', 'tests'] },
    {
      name: 'dependencies',
      command: [
        ...[localNode, path.join(root, 'scripts', 'dependencies.mjs')],
        ...(process.env.CI ? [] : ['--offline']),
      ],
    },
    vitest('unit'),
    vitest('runes'),
    vitest('store'),
    vitest('store-browser'),
    { name: 'browsers', command: [localNode, path.join(root, 'scripts', 'browsers.mjs')] },
  ],
  [vitest('server'), vitest('server-couchdb')],
];

function run(step) {
  const started = Date.now();
  console.log(`\n── ${step.name} …`);
  return new Promise((resolve) => {
    const child = spawn(step.command[0], step.command.slice(1), {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: projectEnv({
        CHROMIUM_PATH: chromium,
        CI: process.env.CI ?? 'true',
        NODE_COMPILE_CACHE: compiled,
      }),
    });
    child.on('exit', (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`── ${step.name}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
      resolve({ step, ok: code === 0, seconds });
    });
  });
}

/** The help that nobody reads loads every file of the server, and leaves it compiled. */
function compileServer() {
  const program = path.join(root, 'sync-server', 'demo-main.ts');
  const env = projectEnv({ NODE_COMPILE_CACHE: compiled });
  spawnSync(localNode, [program, '--help'], { stdio: 'ignore', env });
}

/** Results in the order of their steps. */
async function runRow(steps) {
  const results = [];
  const waiting = steps.entries();
  const work = async () => {
    for (const [n, step] of waiting) results[n] = await run(step);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  return results;
}

/** Counts of one vitest report, and the names of the stories that broke. */
function read(report) {
  try {
    const { testResults, numPassedTests, numFailedTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const stories = testResults.flatMap((file) => [
      ...(file.status === 'failed' && file.assertionResults.length === 0 ? [file.name] : []),
      ...file.assertionResults
        .filter((test) => test.status === 'failed')
        .map((test) => `${path.relative(root, file.name)}: ${test.fullName}`),
    ]);
    return { passed: numPassedTests, failed: Math.max(numFailedTests, stories.length), stories };
  } catch {
    return { passed: 0, failed: 1, stories: [`no report from ${path.basename(report, '.json')}`] };
  }
}

compileServer();
let passed = 0;
let failed = 0;
const broken = [];
for (const row of rows) {
  const steps = only.length ? row.filter((step) => wanted.has(step.name)) : row;
  for (const result of await runRow(steps)) {
    const counts = result.step.report
      ? read(result.step.report)
      : { passed: result.ok ? 1 : 0, failed: result.ok ? 0 : 1, stories: [] };
    if (!result.ok && counts.failed === 0) counts.failed = 1;
    passed += counts.passed;
    failed += counts.failed;
    if (!result.ok) broken.push({ name: result.step.name, stories: counts.stories });
  }
}
rmSync(reports, { recursive: true, force: true });

for (const { name, stories } of broken) {
  console.error(`\n${name} failed`);
  for (const story of stories) console.error(`  ✗ ${story}`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
