import { applied, inverse, squareTo } from '#lib/features/papers/straighten/homography.ts';
import { mapped, type Point, type Quad } from '#lib/features/papers/straighten/quad.ts';
import type { Pixels } from '#lib/features/papers/straighten/warp.ts';

export interface Pose {
  /** Width by height of the page. */
  ratio: number;
  /** Radians: away from the camera to the back, to the side, and round. */
  tilt: number;
  pan: number;
  roll: number;
  /** Part of the picture's shorter side that the page's longer one takes, about. */
  part: number;
  /** Focal length in long sides of the picture. */
  focus: number;
}

/** Where the corners of a page come to lie in a picture, in pixels, by the rules of a pinhole. */
export function photographed(pose: Pose, width: number, height: number): Quad {
  const { ratio, tilt, pan, roll, part, focus } = pose;
  const [w, h] = ratio > 1 ? [1, 1 / ratio] : [ratio, 1];
  const f = focus * Math.max(width, height);
  const away = f / (part * Math.min(width, height));
  const page: Quad = [
    { x: -w / 2, y: -h / 2 },
    { x: w / 2, y: -h / 2 },
    { x: w / 2, y: h / 2 },
    { x: -w / 2, y: h / 2 },
  ];
  return mapped(page, ({ x, y }) => {
    const [rx, ry] = turn(x, y, roll);
    const [ty, tz] = turn(ry, 0, tilt);
    const [px, pz] = turn(rx, tz, pan);
    return { x: (f * px) / (away + pz) + width / 2, y: (f * ty) / (away + pz) + height / 2 };
  });
}

const turn = (a: number, b: number, by: number): [number, number] => [
  a * Math.cos(by) - b * Math.sin(by),
  a * Math.sin(by) + b * Math.cos(by),
];

/** Numbers from 0 to 1 that are the same each time. */
export function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export interface Look {
  paper: number;
  table: readonly [number, number, number];
  /** Largest change by noise, in steps of 255. */
  grain: number;
  /** How much darker the picture is at its right end. */
  shadow: number;
  seed: number;
}

/** A photo of a written page on a table. */
export function pagePhoto(quad: Quad | null, width: number, height: number, look: Look): Pixels {
  const random = noise(look.seed);
  const data = new Uint8ClampedArray(width * height * 4);
  const back = quad && inverse(squareTo(quad));
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const on = back ? applied(back, { x: x + 0.5, y: y + 0.5 }) : { x: -1, y: -1 };
    const page = on.x > 0 && on.x < 1 && on.y > 0 && on.y < 1;
    const light = 1 - (look.shadow * x) / width;
    const colours = page
      ? Array<number>(3).fill(written(on) ? 50 : look.paper)
      : look.table.map((part) => part + 12 * Math.sin(x / 7 + Math.sin(y / 3)));
    colours.forEach((part, index) => {
      data[at * 4 + index] = part * light + (random() - 0.5) * look.grain;
    });
    data[at * 4 + 3] = 255;
  }
  return { data, width, height };
}

/** Lines of writing, none in the margins. */
const written = ({ x, y }: Point): boolean =>
  x > 0.1 &&
  x < 0.85 &&
  y > 0.1 &&
  y < 0.9 &&
  Math.floor(y * 60) % 2 === 0 &&
  Math.sin(x * 90 + y * 700) > -0.2;
