/**
 * Draws the kept set of icons into `src/lib/ui/icons.ts`: one path each, from Lucide's shapes.
 * `node scripts/icons.ts` draws the set anew, `node scripts/icons.ts heart star` adds to it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = `${root}src/lib/ui/icons.ts`;
/** Our name ← Lucide's, where that one is hard to guess. */
const RENAMED: Record<string, string> = { history: 'rotate-ccw-clock' };

const present = existsSync(target)
  ? [...readFileSync(target, 'utf8').matchAll(/^ {2}'?([a-z0-9-]+)'?:/gm)].map((match) => match[1])
  : [];
const names = [...new Set([...present, ...process.argv.slice(2)])].filter((n) => n !== undefined);

type Attributes = Record<string, string | undefined>;
const number = (text: string | undefined) => Number(text ?? 0);

/** SVG shapes as path data (SVG 2, 10.2–10.7: equivalent paths of the basic shapes). */
const PATHS: Record<string, (a: Attributes) => string> = {
  path: (a) => a['d'] ?? '',
  line: (a) => `M${a['x1']} ${a['y1']}L${a['x2']} ${a['y2']}`,
  polyline: (a) => `M${a['points']}`,
  polygon: (a) => `M${a['points']}z`,
  circle: (a) => ellipse(number(a['cx']), number(a['cy']), number(a['r']), number(a['r'])),
  ellipse: (a) => ellipse(number(a['cx']), number(a['cy']), number(a['rx']), number(a['ry'])),
  rect: (a) =>
    rect(number(a['x']), number(a['y']), number(a['width']), number(a['height']), number(a['rx'])),
};

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
}
function rect(x: number, y: number, width: number, height: number, r: number): string {
  if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const [w, h] = [width - 2 * r, height - 2 * r];
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return (
    `M${x + r} ${y}h${w}${corner(r, r)}v${h}${corner(-r, r)}` +
    `h${-w}${corner(-r, -r)}v${-h}${corner(r, -r)}z`
  );
}

/** A relative first move would start where the shape before it ended; its lines stay relative. */
function absoluteStart(path: string): string {
  const start = /^m ?(-?\d*\.?\d+)[ ,]?(-?\d*\.?\d+) ?/.exec(path);
  if (!start) return path;
  const rest = path.slice(start[0].length);
  return `M${start[1]} ${start[2]}${/^[-\d.]/.test(rest) ? 'l' : ''}${rest}`;
}

function shape(name: string): string {
  const file = `${root}node_modules/@lucide/svelte/dist/icons/${RENAMED[name] ?? name}.svelte`;
  if (!existsSync(file)) throw new Error(`Lucide has no icon "${name}"`);
  const source = readFileSync(file, 'utf8');
  const parts = [...source.matchAll(/\["(\w+)", \{([^}]*)\}\]/g)].map(
    ([, tag = '', inner = '']) => {
      const pairs = [...inner.matchAll(/"?([\w-]+)"?: "([^"]*)"/g)].map(([, key, value]) => [
        key,
        value,
      ]);
      const draw = PATHS[tag];
      if (!draw) throw new Error(`No path for <${tag}> in "${name}"`);
      return absoluteStart(draw(Object.fromEntries(pairs) as Attributes));
    },
  );
  return parts.join('');
}

const rows = names.sort().map((name) => {
  const key = /-|^\d/.test(name) ? `'${name}'` : name;
  return `  ${key}: '${shape(name)}',`;
});
writeFileSync(
  target,
  `/**
 * The kept set, one path on a field of 24 × 24 each. Shapes from Lucide (ISC licence, lucide.dev;
 * some of them from Feather, MIT). Drawn by \`node scripts/icons.ts\`, which also adds new ones.
 */
export const ICONS = {
${rows.join('\n')}
} as const;
export type IconName = keyof typeof ICONS;
`,
);
