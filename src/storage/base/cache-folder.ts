import {join} from 'node:path';
import type {Environment} from '../../domain/failure/environment.ts';
import {absolute, homeOf} from './data-folder.ts';

/**
 * The folder for files that may be deleted at any time, which backups usually leave out: the XDG
 * cache on Linux, Caches on macOS, LOCALAPPDATA on Windows.
 */
export function locateCacheFolder(env: Environment, platform = process.platform): string {
  const home = homeOf(env);
  if (platform === 'win32') {
    return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'kakao-tui');
  }
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'kakao-tui');
  return join(absolute(env['XDG_CACHE_HOME']) ?? join(home, '.cache'), 'kakao-tui');
}
