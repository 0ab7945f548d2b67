/** How long a saved file can be fetched, ms. */
const KEPT = 60_000;

/** Have the browser save texts or bytes, one after the other, as a file. */
export function saveFile(name: string, type: string, ...parts: BlobPart[]): void {
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Firefox reads it only after the click.
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
