import {chmodSync, lstatSync, mkdirSync, type Stats, statSync} from 'node:fs';
import {homedir} from 'node:os';
import {join, resolve} from 'node:path';
import {FailureError, type StorageProblem} from '../domain/failure.ts';

/** Where everything is kept: `data` holds the database and locks, `config` the preferences. */
export interface DataFolder {
  readonly data: string;
  readonly config: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `KAKAO_TUI_HOME` puts all in one folder; else the platform's usual places (XDG Base Directory on
 * Linux, Application Support on macOS, LOCALAPPDATA on Windows).
 */
export function locateDataFolder(env: Environment, platform = process.platform): DataFolder {
  const own = env['KAKAO_TUI_HOME'];
  if (own) return {data: resolve(own), config: resolve(own)};
  const home = env['HOME'] || homedir();
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA'] || join(home, 'AppData', 'Local');
    return {data: join(local, 'kakao-tui'), config: join(local, 'kakao-tui')};
  }
  if (platform === 'darwin') {
    const support = join(home, 'Library', 'Application Support', 'kakao-tui');
    return {data: support, config: support};
  }
  return {
    data: join(absolute(env['XDG_DATA_HOME']) ?? join(home, '.local', 'share'), 'kakao-tui'),
    config: join(absolute(env['XDG_CONFIG_HOME']) ?? join(home, '.config'), 'kakao-tui'),
  };
}

/** The XDG specification tells to ignore relative paths. */
function absolute(path: string | undefined): string | undefined {
  return path?.startsWith('/') ? path : undefined;
}

/** Makes the folder with mode 0700, or closes an open one; throws `FailureError` when it is not ours to use. */
export function ensurePrivateFolder(path: string): void {
  try {
    mkdirSync(path, {recursive: true, mode: 0o700});
  } catch (error) {
    throw new FailureError(folderFailure(path, error));
  }
  const stats = statSync(path);
  if (!stats.isDirectory()) throw storageError('not-a-folder', path);
  refuseForeign(path, stats);
  if (process.platform !== 'win32' && (stats.mode & 0o077) !== 0) chmodSync(path, 0o700);
}

/** Refuses a file that is a link, no plain file or another user's, and closes one that others may read. */
export function securePrivateFile(path: string): void {
  const stats = lstatSync(path, {throwIfNoEntry: false});
  if (stats === undefined) return;
  if (!stats.isFile()) throw storageError('not-a-file', path);
  refuseForeign(path, stats);
  if (process.platform !== 'win32' && (stats.mode & 0o077) !== 0) chmodSync(path, 0o600);
}

function refuseForeign(path: string, stats: Stats): void {
  const uid = process.getuid?.();
  if (uid !== undefined && stats.uid !== uid) {
    throw storageError('foreign-owner', path, `uid ${stats.uid}`);
  }
}

function folderFailure(path: string, error: unknown) {
  const code = errorCode(error);
  const problem: StorageProblem =
    code === 'EEXIST' || code === 'ENOTDIR'
      ? 'not-a-folder'
      : code === 'ENOSPC'
        ? 'full'
        : 'not-writable';
  return {kind: 'storage', problem, path, detail: code} as const;
}

function storageError(problem: StorageProblem, path: string, detail = ''): FailureError {
  return new FailureError({kind: 'storage', problem, path, detail});
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
