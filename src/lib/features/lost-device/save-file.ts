/** Offers a text as a file; the browser decides where it goes, nothing leaves the device. */
export function saveFile(name: string, text: string, type: 'text/csv' | 'text/plain'): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address while handling the click; a moment later it is not needed.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
