/** Largest file that is read: a profile is a few dozen kilobytes. */
const maxBytes = 256 * 1024;

/** Gives a profile's text to the browser to save, byte for byte. */
export function saveText(text: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}

/** A chosen file's text, line ends as the editor has them; undefined for one too large to be a profile. */
export async function readText(file: File): Promise<string | undefined> {
  return file.size > maxBytes ? undefined : (await file.text()).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** A file name for a profile's text: its id, where it has one. */
export function fileNameOf(text: string): string {
  const [, id = 'profile'] = /"id"\s*:\s*"([a-z][a-z0-9-]*)"/.exec(text) ?? [];
  return `${id}.json`;
}
