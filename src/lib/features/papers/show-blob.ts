import type { Attachment } from 'svelte/attachments';

/** Shows a file in an image; its address is gone with it. */
export function showBlob(blob: Blob): Attachment<HTMLImageElement> {
  return (image) => {
    const address = URL.createObjectURL(blob);
    image.src = address;
    return () => URL.revokeObjectURL(address);
  };
}
