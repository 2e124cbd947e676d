/** Derives beside the page, which goes on answering; ended after each derivation. */
import { deriveBytes, type DerivationOrder } from './derive-bytes.ts';

addEventListener('message', ({ data }: MessageEvent<DerivationOrder>) => {
  void deriveBytes(data).then((derived) =>
    postMessage(derived, { transfer: [derived.bytes.buffer] }),
  );
});
