/** An entry of a calendar file as a calendar reads it (RFC 5545), written apart from what writes it. */
export type Entry = Readonly<Record<string, string>>;

/** Reads a calendar file; throws where it is none. */
export function readCalendar(text: string): Entry[] {
  const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  if (lines.pop() !== '' || lines.some((line) => line.includes('\n'))) throw new Error('no CRLF');
  const open: string[] = [];
  const entries: Record<string, string>[] = [];
  for (const line of lines) {
    const match = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(line);
    if (!match) throw new Error(`no property: ${line}`);
    const [, name = '', , value = ''] = match;
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') entries.push({});
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`${value} was not open`);
    } else if (open.at(-1) === 'VEVENT') {
      const entry = entries.at(-1) ?? {};
      if (name in entry) throw new Error(`${name} twice`);
      entry[name] = value;
    }
  }
  if (open.length > 0) throw new Error(`${open.join()} is open`);
  for (const entry of entries)
    for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY'])
      if (!entry[name]) throw new Error(`no ${name}`);
  return entries;
}
