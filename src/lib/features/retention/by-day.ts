import type { ErasureRow, HoldingDeviceRow } from '#lib/records/retention.ts';

/** Erasures of one day for one reason. */
export interface ErasedDay {
  key: string;
  /** `YYYY-MM-DD`. */
  day: string;
  why: ErasureRow['why'];
  count: number;
  /** Each device once; it is done where it is done with every case of that day. */
  devices: HoldingDeviceRow[];
}

/** Newest first, as they come. */
export function byDay(
  erasures: readonly ErasureRow[],
  dayOf: (instant: string) => string,
): ErasedDay[] {
  const days = new Map<string, ErasureRow[]>();
  for (const one of erasures) {
    const key = `${dayOf(one.at)} ${one.why}`;
    days.set(key, [...(days.get(key) ?? []), one]);
  }
  return [...days].flatMap(([key, rows]) => {
    const [first] = rows;
    if (!first) return [];
    const devices = [...merged(rows).values()];
    return [
      {
        key,
        day: dayOf(first.at),
        why: first.why,
        count: rows.length,
        devices,
      },
    ];
  });
}

function merged(rows: readonly ErasureRow[]): Map<string, HoldingDeviceRow> {
  const devices = new Map<string, HoldingDeviceRow>();
  for (const { devices: some } of rows)
    for (const device of some) {
      const known = devices.get(device.id);
      if (!known || known.state === 'done') devices.set(device.id, device);
    }
  return devices;
}
