/** Its share of the picture's diagonal. */
const LETTER = 1 / 7;
/** It is drawn once more before it is kept. */
const QUALITY = 0.95;

/**
 * Writes over a photo that it is a copy and what it is for, so that nobody takes it for more
 * (§ 20 (2) PAuswG: clearly and lastingly). Null where the browser cannot open the picture.
 */
export async function markCopy(photo: Blob, word: string, purpose: string): Promise<Blob | null> {
  const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' }).catch(
    () => null,
  );
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!picture || !context) return null;
  const { width, height } = picture;
  [canvas.width, canvas.height] = [width, height];
  context.drawImage(picture, 0, 0);
  picture.close();
  const diagonal = Math.hypot(width, height);
  context.translate(width / 2, height / 2);
  context.rotate(-Math.atan2(height, width));
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  write(context, word, diagonal * LETTER, 0, diagonal * 0.7);
  write(context, purpose, diagonal * LETTER * 0.3, diagonal * LETTER * 0.7, diagonal * 0.6);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}

/** Seen on light and on dark, and what lies under it stays readable. */
function write(
  context: CanvasRenderingContext2D,
  text: string,
  size: number,
  below: number,
  widest: number,
): void {
  context.font = `700 ${size}px sans-serif`;
  context.lineWidth = size / 12;
  context.strokeStyle = 'rgb(255 255 255 / 40%)';
  context.fillStyle = 'rgb(170 0 30 / 42%)';
  context.strokeText(text, 0, below, widest);
  context.fillText(text, 0, below, widest);
}
