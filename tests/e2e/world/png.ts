import { crc32, deflateSync } from 'node:zlib';
import { pagePhoto, photographed } from '#tests/factories/page-photo.ts';

/** A photo of a written page on a table, 720 × 960, as a PNG. */
export function pagePng(): Buffer {
  const [width, height] = [720, 960];
  const pose = {
    ratio: 1 / Math.SQRT2,
    tilt: 0.42,
    pan: -0.2,
    roll: 0.14,
    part: 0.95,
    focus: 0.75,
  };
  const look = { paper: 238, table: [104, 74, 52] as const, grain: 14, shadow: 0.22, seed: 3 };
  const { data } = pagePhoto(photographed(pose, width, height), width, height, look);
  return png(data, width, height);
}

/** Portable Network Graphics (ISO/IEC 15948), eight bits for red, green, blue and alpha. */
function png(rgba: Uint8ClampedArray, width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const lines = Buffer.alloc(height * (width * 4 + 1));
  for (let row = 0; row < height; row += 1)
    lines.set(rgba.subarray(row * width * 4, (row + 1) * width * 4), row * (width * 4 + 1) + 1);
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [
    mark,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(new Uint8Array(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat(chunks.map((part) => new Uint8Array(part)));
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), body].map((part) => new Uint8Array(part)));
  const frame = Buffer.alloc(named.length + 8);
  frame.writeUInt32BE(body.length, 0);
  frame.set(named, 4);
  frame.writeUInt32BE(crc32(new Uint8Array(named)), named.length + 4);
  return frame;
}
