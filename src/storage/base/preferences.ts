import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import type {PreferencesStore} from '../../app/ports/storage-ports.ts';
import {FailureError} from '../../domain/failure/failure.ts';
import {
  type Preferences,
  preferencesFrom,
  unusablePreferences,
} from '../../domain/preferences/preferences.ts';
import {decodeText} from '../../domain/text/decode-text.ts';
import {linkTarget} from './link-target.ts';
import {loadConf} from './load-conf.ts';
import {ensurePrivateFolder, securePrivateFile} from './private-paths.ts';
import {storageFailure} from './storage-failure.ts';

/**
 * The preferences in `config.json`, which the user may edit by hand, or link to a file elsewhere. A
 * damaged file is reported, read as the defaults, and copied to `config.json.damaged` at the next
 * save.
 */
export function createPreferencesStore(folder: string): PreferencesStore {
  const path = join(folder, 'config.json');
  let problem: string | null = null;
  const readRaw = (): Record<string, unknown> => {
    const raw = readFile(path);
    problem = raw.problem;
    return raw.values;
  };
  return {
    path,
    read: () => preferencesFrom(readRaw()),
    problem: () => {
      readRaw();
      return problem;
    },
    save: (change) => saveChange(folder, path, change),
  };
}

function readFile(path: string): {values: Record<string, unknown>; problem: string | null} {
  try {
    const stats = statSync(path, {throwIfNoEntry: false});
    if (stats === undefined)
      return {values: {}, problem: leadsNowhere(path) ? 'a dead link' : null};
    // Reading a FIFO would wait for a writer forever.
    if (!stats.isFile()) return {values: {}, problem: 'not a file'};
    const decoded = decodeText(readFileSync(path));
    if (!decoded.ok) return {values: {}, problem: 'not a text'};
    const values: unknown = JSON.parse(decoded.text);
    if (typeof values === 'object' && values !== null && !Array.isArray(values)) {
      return checked(values as Record<string, unknown>);
    }
    return {values: {}, problem: 'not an object'};
  } catch (error) {
    // The text of a JSON error quotes the file: its name is enough.
    return {values: {}, problem: error instanceof SyntaxError ? 'not JSON' : 'not readable'};
  }
}

/** Whether the path is a link into a folder that does not exist, so that nothing can be saved. */
function leadsNowhere(path: string): boolean {
  const target = linkTarget(path);
  return target !== path && !existsSync(dirname(target));
}

/** Names each value that cannot be used, so that the user learns why it has no effect. */
function checked(values: Record<string, unknown>) {
  const unusable = unusablePreferences(values);
  const problem = unusable.length === 0 ? null : `not usable: ${unusable.join(', ')}`;
  return {values, problem};
}

async function saveChange(
  folder: string,
  path: string,
  change: Partial<Preferences>,
): Promise<void> {
  let target = path;
  try {
    ensurePrivateFolder(folder);
    target = linkTarget(path);
    securePrivateFile(target);
    if (readFile(target).problem !== null) copyFileSync(target, `${path}.damaged`);
    await replaceFile(target, change);
  } catch (error) {
    if (error instanceof FailureError) throw error;
    throw new FailureError(storageFailure(target, error));
  }
}

/**
 * Lets conf write a copy, which is renamed to the file only when it is complete. On a disk with too
 * little space, conf replaces a good file by a truncated one without an error, or leaves a partial
 * file behind.
 */
async function replaceFile(path: string, change: Partial<Preferences>): Promise<void> {
  const temporary = mkdtempSync(join(dirname(path), 'config-'));
  const copy = join(temporary, 'config.json');
  try {
    if (existsSync(path)) copyForConf(path, copy);
    const {setWithConf} = await loadConf();
    setWithConf(temporary, change);
    if (!holds(readFile(copy).values, change)) {
      throw new FailureError({kind: 'storage', problem: 'full', path, detail: ''});
    }
    renameSync(copy, path);
  } finally {
    rmSync(temporary, {recursive: true, force: true});
  }
}

/**
 * Conf reads only UTF-8 without a byte order mark, and would drop all other values. Of bytes that
 * are not UTF-8 it makes U+FFFD, which memos would then contain: such a file begins with the
 * defaults.
 */
function copyForConf(path: string, copy: string): void {
  const decoded = decodeText(readFileSync(path));
  if (decoded.ok) writeFileSync(copy, decoded.text, {mode: 0o600});
}

function holds(values: Record<string, unknown>, change: Partial<Preferences>): boolean {
  return Object.entries(change).every(([name, value]) => isDeepStrictEqual(values[name], value));
}
