import type { Block, Readable } from './block.ts';

/** The document as a file of its own: no script, nothing from the net, read by any browser. */
export function htmlOf({ title, intro, facts, sections }: Readable): string {
  const body = [
    `<h1>${escape(title)}</h1>`,
    ...intro.map((text) => `<p>${escape(text)}</p>`),
    factsHtml(facts),
    ...sections.flatMap((section) => [
      `<h2>${escape(section.title)}</h2>`,
      ...section.blocks.map(blockHtml),
    ]),
  ];
  return [
    '<!doctype html>',
    '<html lang="de"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${escape(title)}</title><style>${STYLE}</style></head>`,
    `<body>${body.join('\n')}</body></html>`,
    '',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one);
/** What people wrote may run from right to left. */
const written = (text: string): string => `<bdi>${escape(text).replace(/\n/g, '<br>')}</bdi>`;

function blockHtml(block: Block): string {
  if (block.kind === 'text') return `<p>${written(block.text)}</p>`;
  if (block.kind === 'heading') return `<h3>${written(block.text)}</h3>`;
  if (block.kind === 'facts') return factsHtml(block.facts);
  if (block.kind === 'signature') {
    const { width, height, path } = block.signature;
    return `<svg viewBox="0 0 ${String(width)} ${String(height)}" role="img"><path d="${escape(path)}"/></svg>`;
  }
  const row = (cells: readonly string[], tag: 'td' | 'th'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${written(cell)}</${tag}>`).join('')}</tr>`;
  const { head, rows } = block;
  return `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((one) => row(one, 'td')).join('')}</tbody></table>`;
}

function factsHtml(facts: readonly { label: string; value: string }[]): string {
  const lines = facts.map(
    ({ label, value }) => `<div><dt>${escape(label)}</dt><dd>${written(value)}</dd></div>`,
  );
  return `<dl>${lines.join('')}</dl>`;
}

const STYLE = `
@page { size: a4; margin: 18mm; }
body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #111; }
h1 { font-size: 1.6rem; } h2 { margin-top: 2.5rem; font-size: 1.25rem; } h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
h2, h3 { break-after: avoid; }
dl > div { display: grid; grid-template-columns: 14rem 1fr; gap: 1rem; break-inside: avoid; }
dt, th { color: #444; font-weight: 600; text-align: left; }
dd { margin: 0; } dd, p { overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; font-size: .8rem; overflow-wrap: break-word; hyphens: auto; }
th, td { padding: .3rem .5rem .3rem 0; border-bottom: 1px solid #ccc; vertical-align: top; }
thead { display: table-header-group; } tr { break-inside: avoid; }
svg { width: 14rem; border-bottom: 1px solid #777; }
path { fill: none; stroke: currentcolor; stroke-width: 5; stroke-linecap: round; stroke-linejoin: round; }
`;
