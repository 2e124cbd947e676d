/** Longest side of a kept photo in pixels, and its JPEG quality: a page of text stays readable. */
export const LONG_SIDE = 2_000;
const QUALITY = 0.8;

/** Width and height that fit, never larger than they were. */
export function fitted(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, LONG_SIDE / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/**
 * A photo as it is kept: upright, small, JPEG. It is drawn anew, so that nothing of what a camera
 * writes beside the picture (place, time, device) stays with it. Null where it does not open.
 */
export async function rescale(photo: Blob): Promise<Blob | null> {
  const bitmap = await createImageBitmap(photo, { imageOrientation: 'from-image' }).catch(
    () => null,
  );
  if (!bitmap) return null;
  try {
    const { width, height } = fitted(bitmap.width, bitmap.height);
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    if (!context) return null;
    // JPEG knows no transparency; black would swallow dark writing.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.drawImage(bitmap, 0, 0, width, height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  } finally {
    bitmap.close();
  }
}
