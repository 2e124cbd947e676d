// `npm run sbom [file]`: CycloneDX list of every package, from the lock file alone; needs no network.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const file = path.resolve(process.argv[2] ?? path.join(root, 'sbom.cdx.json'));

const { status, stdout, stderr } = spawnSync(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'],
  { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
if (status !== 0) {
  console.error(stderr);
  process.exit(1);
}

const bom = JSON.parse(stdout);
// Where a copy was fetched from says something about whoever fetched it, and nothing about the
// package: its name, version and checksum do.
for (const component of bom.components) {
  component.externalReferences = (component.externalReferences ?? []).filter(
    ({ type }) => type !== 'distribution',
  );
  if (!component.hashes?.length) throw new Error(`${component.name} has no checksum`);
}
const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
const names = (entries) => new Set(entries.map(({ name, version }) => `${name}@${version}`));
const wanted = names(
  Object.entries(lock.packages)
    .filter(([place]) => place !== '')
    .map(([place, entry]) => ({
      name: entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 13),
      version: entry.version,
    })),
);
const listed = names(
  bom.components.map(({ group, name, version }) => ({
    name: group ? `${group}/${name}` : name,
    version,
  })),
);
const missing = [...wanted].filter((one) => !listed.has(one));
writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`);
console.log(`${bom.components.length} Pakete in ${path.relative(process.cwd(), file)}`);
if (missing.length > 0) {
  console.error(`Es fehlen: ${missing.join(', ')}`);
  process.exit(1);
}
