// `npm run dependencies`: are the packages the ones that were looked at, and is a hole known in one?
//   (nothing)   compares docs/dependencies.txt with the lock file, then asks npm for known holes
//   --offline   compares only (a step of `npm test`; in CI that step asks, too)
//   --accept    writes the list anew, to be read as a diff and committed with the lock file
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const file = path.join(root, 'docs', 'dependencies.txt');

/** Licences under which a package may come; another one is a decision, made here. */
const LICENCES = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',

  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
]);
/** Packages whose lock entry names no licence by its SPDX name; read from what they bring along. */
const READ_BY_HAND = new Map([
  ['end-stream', 'MIT'],
  ['level-write-stream', 'MIT'],
  ['write-stream', 'MIT'],
  ['readable-stream', 'BSD-2-Clause'],
]);

const HEADER = `# Every package of package-lock.json: name, version, licence, where it goes.
# "server" runs on the server or in the app, "build" makes or tests the app (what of it is bundled
# is in the app as well). A line that is new or changed was looked at by whoever committed it.
`;

function licenceOf(name, { license }) {
  const spdx = license === 'BSD' ? undefined : license;
  return spdx ?? READ_BY_HAND.get(name) ?? license ?? 'unknown';
}

/** One line a package, sorted. */
function lines(lock) {
  return Object.entries(lock.packages)
    .filter(([place]) => place !== '')
    .map(([place, entry]) => {
      const name = entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 13);
      const use = entry.dev || entry.devOptional ? 'build' : 'server';
      return `${name} ${entry.version} ${licenceOf(name, entry).replaceAll(' ', '_')} ${use}`;
    })
    .sort()
    .filter((line, index, all) => line !== all[index - 1]);
}

const allowed = (line) => {
  const licence = line.split(' ')[2].replace(/[()]/g, '');
  return licence.split('_OR_').some((one) => LICENCES.has(one));
};

const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
const present = lines(lock);
const options = new Set(process.argv.slice(2));

if (options.has('--accept')) {
  writeFileSync(file, `${HEADER}${present.join('\n')}\n`);
  console.log(`${present.length} Pakete in docs/dependencies.txt; bitte den Unterschied lesen.`);
}

const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
const listed = new Set(text.split('\n').filter((line) => line !== '' && !line.startsWith('#')));
const fresh = present.filter((line) => !listed.has(line));
const gone = [...listed].filter((line) => !present.includes(line));
const barred = present.filter((line) => !allowed(line));
const unsealed = Object.entries(lock.packages)
  .filter(([place, entry]) => place !== '' && !entry.link && !entry.integrity)
  .map(([place]) => place);

for (const [title, rows] of [
  ['Nicht angesehen (neu oder anders als in docs/dependencies.txt):', fresh],
  ['Steht in docs/dependencies.txt, aber nicht mehr in package-lock.json:', gone],
  ['Lizenz, über die nicht entschieden ist:', barred],
  ['Ohne Prüfsumme in package-lock.json:', unsealed],
]) {
  if (rows.length > 0) console.error([title, ...rows.map((row) => `  ${row}`)].join('\n'));
}
const clean = [fresh, gone, barred, unsealed].every((rows) => rows.length === 0);
if (clean)
  console.log(`${present.length} Pakete: Versionen, Lizenzen und Prüfsummen wie angesehen.`);
if (!clean) process.exit(1);

if (!options.has('--offline')) {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--fetch-retries=0'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 30_000,
  });
  const counts = readCounts(stdout);
  if (counts === null) {
    console.log('Bekannte Lücken: NICHT abgefragt, das Verzeichnis gibt keine Auskunft. Es zählt');
    console.log('nur, dass die Pakete die angesehenen sind. Bitte mit Netz wiederholen.');
  } else {
    console.log(
      `Bekannte Lücken: ${counts.high + counts.critical} schwere, ${counts.total} in allem.`,
    );
    if (counts.high + counts.critical > 0) process.exit(1);
  }
}

/** How many holes npm knows by severity; null where it could not ask. */
function readCounts(output) {
  try {
    return JSON.parse(output).metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}
