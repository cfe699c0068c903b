import {
  chmodSync,
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';

/** A file of settings as it is now. */
export interface SettingsFile {
  /** Where it is, behind symbolic links: files of settings are often links into a repository. */
  readonly path: string;
  /** Null if there is no file. */
  readonly text: string | null;
  /** The permissions of the file; null if there is none. */
  readonly mode: number | null;
}

/** Settings are short; what is larger is something else. */
const maxBytes = 4_000_000;

/** Reads a file; null if it is no text, or no file at all. Throws system errors. */
export function readSettingsFile(given: string): SettingsFile | null {
  const path = targetOf(given);
  const facts = statSync(path, {throwIfNoEntry: false});
  if (facts === undefined) return {path, text: null, mode: null};
  if (!facts.isFile() || facts.size > maxBytes) return null;
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  const isText = Buffer.from(text).equals(bytes) && !text.includes('\0');
  return isText ? {path, text, mode: facts.mode & 0o7777} : null;
}

/**
 * Writes the text in the place of the file, with its permissions; a reader sees the old or the new
 * text, never a part. Throws system errors; the file is as it was then.
 */
export function writeSettingsFile({path, mode}: SettingsFile, text: string): void {
  mkdirSync(dirname(path), {recursive: true});
  const folder = mkdtempSync(join(dirname(path), '.kakao-tui-'));
  try {
    const temporaryPath = join(folder, basename(path));
    const file = openSync(temporaryPath, 'wx', 0o600);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (mode !== null) chmodSync(temporaryPath, mode);
    renameSync(temporaryPath, path);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** The path behind links, also behind one whose file is not there. */
function targetOf(given: string, links = 0): string {
  const facts = lstatSync(given, {throwIfNoEntry: false});
  if (!facts?.isSymbolicLink()) {
    return facts === undefined ? given : realpathSync(given);
  }
  // The system's own limit; a circle of links is refused by its error.
  if (links >= 40) return realpathSync(given);
  return targetOf(resolve(dirname(given), readlinkSync(given)), links + 1);
}
