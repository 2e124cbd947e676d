import { LONG_SIDE } from '#lib/records/files-photo.ts';
import { findPage, LOOKED_AT } from './find-page.ts';
import { pageSize } from './page-size.ts';
import { distance, scaled, type Quad } from './quad.ts';
import { straightenRows, type Pixels } from './warp.ts';

/** Of the picture that is looked at while the corners are set; enough for any screen's dots. */
const SHOWN = 1_600;
/** Longest side of what is worked with: the largest canvas of older phones is 16 megapixels. */
const WORKED_WITH = 4_096;
/** It is drawn once more before it is kept; until then nothing of it shall be lost. */
const QUALITY = 0.95;
/** Rows drawn before the page may answer again. */
const BAND = 128;

/** A photo while it is set straight, upright as the camera held it. Closed when it is done. */
export interface Photo {
  /** The picture to look at, after so many turns by 90° with the clock. */
  shown(turns: number): HTMLCanvasElement;
  /** Corners in parts of the unturned picture, or null where that would be a guess. */
  suggested(): Quad | null;
  /**
   * The page alone, or all of the picture where `quad` is null: a JPEG without what a camera writes
   * beside the picture. `quad` in parts of the turned picture.
   */
  taken(turns: number, quad: Quad | null): Promise<Blob | null>;
  close(): void;
}

/** Null where the file is no picture that this browser opens. */
export async function openPhoto(file: Blob): Promise<Photo | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(
    () => null,
  );
  if (!picture) return null;
  return {
    shown: (turns) => drawn(picture, turns, SHOWN),
    suggested: () => findPage(pixelsOf(drawn(picture, 0, LOOKED_AT))),
    async taken(turns, quad) {
      if (!quad) return jpegOf(drawn(picture, turns, LONG_SIDE));
      return jpegOf(
        await straightened(drawn(picture, turns, workedWith(picture, turns, quad)), quad),
      );
    },
    close: () => picture.close(),
  };
}

/** So large that the page has about as many pixels as will be kept of it: no more are read. */
function workedWith(picture: ImageBitmap, turns: number, quad: Quad): number {
  const { width, height } = turnedSize(picture, turns);
  const [a, b, c, d] = scaled(quad, width, height);
  const longest = Math.max(distance(a, b), distance(b, c), distance(c, d), distance(d, a));
  return Math.min(WORKED_WITH, Math.ceil((Math.max(width, height) * LONG_SIDE) / longest));
}

const turnedSize = ({ width, height }: ImageBitmap, turns: number) =>
  turns % 2 === 0 ? { width, height } : { width: height, height: width };

/** Never larger than it was. */
function drawn(picture: ImageBitmap, turns: number, longest: number): HTMLCanvasElement {
  const size = turnedSize(picture, turns);
  const scale = Math.min(1, longest / Math.max(size.width, size.height));
  const canvas = blank(Math.round(size.width * scale), Math.round(size.height * scale));
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'high';
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turns * Math.PI) / 2);
  const [width, height] = [picture.width * scale, picture.height * scale];
  context.drawImage(picture, -width / 2, -height / 2, width, height);
  return canvas;
}

async function straightened(canvas: HTMLCanvasElement, parts: Quad): Promise<HTMLCanvasElement> {
  const source = pixelsOf(canvas);
  const quad = scaled(parts, canvas.width, canvas.height);
  const { width, height } = pageSize(quad, canvas, LONG_SIDE);
  const page = blank(width, height);
  const context = contextOf(page);
  const image = context.createImageData(width, height);
  const target = { data: image.data, width, height };
  for (let row = 0; row < height; row += BAND) {
    straightenRows(source, quad, target, row, row + BAND);
    await new Promise((resolve) => setTimeout(resolve));
  }
  context.putImageData(image, 0, 0);
  return page;
}

function blank(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, width);
  canvas.height = Math.max(1, height);
  const context = contextOf(canvas);
  // JPEG knows no transparency; black would swallow dark writing.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no pictures');
  return context;
}

function pixelsOf(canvas: HTMLCanvasElement): Pixels {
  const { width, height } = canvas;
  const { data } = contextOf(canvas).getImageData(0, 0, width, height);
  return { data: data, width, height };
}

const jpegOf = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
