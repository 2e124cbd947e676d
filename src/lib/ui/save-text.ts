/** Offers a text as a file; the browser decides where it goes, nothing leaves the device. */
export function saveText(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address while handling the click; a moment later it is not needed.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
