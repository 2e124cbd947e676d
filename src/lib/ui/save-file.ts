/** Offers bytes or a text as a file; the browser decides where it goes, nothing leaves the device. */
export function saveFile(name: string, content: Blob | string, type = 'application/json'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads the address while handling the click; a moment later it is not needed.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
