/** An article is plain text; blank lines part it, `- ` makes a list, `## ` a heading. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; lines: string[] }
  | { kind: 'list'; items: string[] };

export function blocksOf(body: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const raw of body.split(/\r?\n/)) {
    const line = raw.trim();
    if (line === '') {
      open = null;
    } else if (line.startsWith('## ')) {
      blocks.push({ kind: 'heading', text: line.slice(3).trim() });
      open = null;
    } else if (/^[-•] /.test(line)) {
      if (open?.kind !== 'list') blocks.push((open = { kind: 'list', items: [] }));
      open.items.push(line.slice(2).trim());
    } else if (open?.kind === 'list') {
      // A line below an item goes on with it.
      open.items.push(`${open.items.pop() ?? ''} ${line}`);
    } else {
      if (open?.kind !== 'paragraph') blocks.push((open = { kind: 'paragraph', lines: [] }));
      open.lines.push(line);
    }
  }
  return blocks;
}

/** The first sentence or so, for a list. */
export function previewOf(body: string, length = 120): string {
  const text = body
    .replace(/^(## |[-•] )/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= length) return text;
  return `${text.slice(0, text.lastIndexOf(' ', length))} …`;
}
