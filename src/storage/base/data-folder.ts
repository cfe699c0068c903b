import {userInfo} from 'node:os';
import {join, resolve} from 'node:path';
import type {Environment} from '../../domain/failure/environment.ts';

/** The folders of the program: `data` holds the database and locks, `config` the preferences. */
export interface DataFolder {
  readonly data: string;
  readonly config: string;
}

/**
 * Returns one folder for everything if `KAKAO_TUI_HOME` is set, otherwise the platform's usual
 * places: XDG Base Directory on Linux, Application Support on macOS, LOCALAPPDATA on Windows.
 */
export function locateDataFolder(env: Environment, platform = process.platform): DataFolder {
  const own = env['KAKAO_TUI_HOME'];
  if (own) return {data: absoluteOr(own), config: absoluteOr(own)};
  const home = homeOf(env);
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

/** The path itself in a working folder that was deleted: nothing can be opened there, with a failure. */
function absoluteOr(path: string): string {
  try {
    return resolve(path);
  } catch {
    return path;
  }
}

/** The XDG Base Directory specification requires that relative paths are ignored. */
export function absolute(path: string | undefined): string | undefined {
  return path?.startsWith('/') ? path : undefined;
}

export function homeOf(env: Environment): string {
  return env['HOME'] || homeOfUser();
}

/**
 * The home directory of the user; `/`, where nothing can be written, if the system does not know
 * the user.
 */
function homeOfUser(): string {
  try {
    return userInfo().homedir;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return '/';
  }
}
