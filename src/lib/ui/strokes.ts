/** Points of one stroke, in units of the pad: x, y, x, y … */
export type Stroke = number[];

/** Units of the pad; on the screen it keeps this shape, so that turning the phone changes nothing. */
export const PAD = { width: 600, height: 300 } as const;
/** Longest path, in characters; what is stored is checked against the same limit. */
export const LONGEST_PATH = 20_000;
/** Points nearer than this are left out: nobody sees them. */
const NEAR = 3;
/** Shortest signature, in units of the way that the finger went: a slip is none. */
const SHORTEST = 60;

const within = (value: number, most: number): number =>
  Math.round(Math.min(Math.max(value, 0), most));

/** The stroke with one more point; the same array where the finger hardly moved. */
export function withPoint(stroke: Stroke, x: number, y: number): Stroke {
  const [nx, ny] = [within(x, PAD.width), within(y, PAD.height)];
  const [lx, ly] = stroke.slice(-2);
  const near = lx !== undefined && ly !== undefined && Math.hypot(nx - lx, ny - ly) < NEAR;
  return near ? stroke : [...stroke, nx, ny];
}

/** SVG path: each stroke from its first point on by steps. A dot is a step to where it is. */
export function pathOf(strokes: readonly Stroke[]): string {
  return strokes
    .map(([x = 0, y = 0, ...rest]) => {
      let [lx, ly] = [x, y];
      let steps = '';
      for (let at = 0; at + 1 < rest.length; at += 2) {
        const [nx = 0, ny = 0] = [rest[at], rest[at + 1]];
        steps += `l${nx - lx} ${ny - ly}`;
        [lx, ly] = [nx, ny];
      }
      return `M${x} ${y}${steps || 'l0 0'}`;
    })
    .join('');
}

export const isFull = (strokes: readonly Stroke[]): boolean =>
  pathOf(strokes).length > LONGEST_PATH - 40;

/** The signature, or null where nothing that looks like one was drawn. */
export function signatureOf(
  strokes: readonly Stroke[],
): { width: number; height: number; path: string } | null {
  let length = 0;
  for (const stroke of strokes)
    for (let at = 2; at + 1 < stroke.length; at += 2)
      length += Math.hypot(
        (stroke[at] ?? 0) - (stroke[at - 2] ?? 0),
        (stroke[at + 1] ?? 0) - (stroke[at - 1] ?? 0),
      );
  const path = pathOf(strokes);
  return length < SHORTEST || path.length > LONGEST_PATH ? null : { ...PAD, path };
}
