import packed from '@sparticuz/chromium';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const installed: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
  linux: (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'].map((name) => join(folder, name))),
};

/** How to start the Chromium that element tests and journeys share. */
export interface Chromium {
  readonly executablePath: string;
  readonly args: string[];
}

/** `CHROME_PATH`, else an installed Chrome or Chromium, else the build packed in `@sparticuz/chromium`. */
export async function findChromium(): Promise<Chromium> {
  const path = process.env.CHROME_PATH ?? installed[process.platform]?.find((candidate) => existsSync(candidate));
  return { executablePath: path ?? (await unpackedChromium()), args: ['--no-sandbox', '--no-zygote', '--font-render-hinting=none'] };
}

/**
 * The packed build, unpacked once per version and user. The package itself would reuse whatever `chromium` lies in the
 * temporary folder, another version's or another user's; so it unpacks into a folder of ours, moved into place whole.
 */
async function unpackedChromium(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8')) as { version: string };
  const home = join(tmpdir(), `cassa-chromium-${version}-${userInfo().username}`);
  if (!existsSync(home)) {
    const staging = mkdtempSync(`${home}-`);
    const { TMPDIR } = process.env;
    process.env.TMPDIR = staging;
    try {
      await packed.executablePath();
    } finally {
      if (TMPDIR === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = TMPDIR;
    }
    try {
      renameSync(staging, home);
    } catch {
      rmSync(staging, { recursive: true });
    }
  }
  return join(home, 'chromium');
}
