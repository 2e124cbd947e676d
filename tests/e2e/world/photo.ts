import type { Page } from 'playwright-core';

/**
 * A photo as a camera gives it: large, of noise so that it stays large, and with a place in it
 * (EXIF, JPEG segment APP1).
 */
export async function takePhoto(page: Page, width: number, height: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([w, h]) => {
      const canvas = new OffscreenCanvas(w, h);
      const context = canvas.getContext('2d');
      const image = new ImageData(w, h);
      const words = new Uint32Array(image.data.buffer);
      let state = 1;
      for (let i = 0; i < words.length; i += 1) {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        words[i] = state | 0xff000000;
      }
      context?.putImageData(image, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(byte);
      return btoa(text);
    },
    [width, height] as const,
  );
  return withPlace(Buffer.from(base64, 'base64'));
}

/** A JPEG with a place in it, as a camera writes it. */
export function withPlace(jpeg: Buffer): Buffer {
  const exif = Buffer.from(`Exif\0\0${PLACE}`);
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat(
    [jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)].map((part) => new Uint8Array(part)),
  );
}

/** Stands in the photo's EXIF. */
export const PLACE = 'GPS 51.1806 14.4272 Fotografierort';

/** Width and height as a JPEG's frame says (ITU-T T.81, B.2.2), and whether it has EXIF. */
export function readJpeg(bytes: Buffer): { width: number; height: number; exif: boolean } {
  let at = 2;
  let exif = false;
  while (at < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xe1) exif = true;
    if (marker >= 0xc0 && marker <= 0xc2)
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7), exif };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  throw new Error('no frame in this JPEG');
}
