/** Light modules around a code, as readers want them (ISO/IEC 18004). */
const QUIET = 4;

/** The dark modules of a text's QR code as one path, a unit a module, on a square of `size`. */
export async function qrPath(text: string): Promise<{ path: string; size: number }> {
  const { encodeQR } = await import('qr');
  const rows = encodeQR(text, 'raw', { border: QUIET, ecc: 'medium' });
  const squares = rows.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { path: squares.join(''), size: rows.length };
}
