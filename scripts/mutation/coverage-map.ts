import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {homedir} from 'node:os';
import {join} from 'node:path';
import {type CoverageEntry, digest} from './coverage-entry.ts';

/**
 * The folder of the map. Every checkout of this computer shares it, because an entry is named after
 * the test file's path and text.
 */
export const mapFolder = join(
  process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'),
  'kakao-tui-mutation',
);

export interface TestFile {
  readonly file: string;
  readonly text: string;
}

export async function readEntry(folder: string, test: TestFile): Promise<CoverageEntry | null> {
  const text = await readFile(pathOf(folder, test), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as CoverageEntry);
}

/** Writes an entry atomically, because several checkouts may write at the same time. */
export async function writeEntry(
  folder: string,
  test: TestFile,
  entry: CoverageEntry,
): Promise<void> {
  await mkdir(folder, {recursive: true});
  const path = pathOf(folder, test);
  const temporary = `${path}.${process.pid}`;
  await writeFile(temporary, JSON.stringify(entry));
  await rename(temporary, path);
}

function pathOf(folder: string, {file, text}: TestFile): string {
  return join(folder, `${digest(`${file}\n${text}`)}.json`);
}
