import {userInfo} from 'node:os';
import {delimiter, isAbsolute, join, resolve} from 'node:path';
import type {Environment} from '../../domain/failure/environment.ts';
import {trimEndRun} from '../../domain/text/trim-run.ts';

/** Variables that name a file or folder for this program or for a program that it starts. */
export const pathVariables = [
  'KAKAO_TUI_HOME',
  'KAKAO_TUI_DEBUG',
  'HOME',
  'LOCALAPPDATA',
  'XDG_CACHE_HOME',
  'XDG_CONFIG_HOME',
  'XDG_DATA_HOME',
  'NODE_COMPILE_CACHE',
  'NODE_EXTRA_CA_CERTS',
  'SSL_CERT_FILE',
  'BROWSER',
] as const;

/**
 * The paths of an environment as they are used everywhere: a `~/` that no shell expanded is the
 * home folder, and a relative path belongs to the current working folder, which a daemon and a
 * started program do not share. Quotes around a path, which files of variables keep, are removed. A
 * TZ that is a path becomes the name of its zone: Node.js does not find the summer time of a path.
 */
export function absolutePaths(env: Environment): Record<string, string | undefined> {
  const paths = pathVariables.map((name) => [name, pathIn(env, name)] as const);
  const values = [...paths, ['TZ', zoneIn(env['TZ'])] as const];
  return Object.fromEntries(values.filter(([name, value]) => value !== env[name]));
}

/** Like `absolutePaths`, for a service: also the folders of PATH, in the complete environment. */
export function withAbsolutePaths(env: Environment): Environment {
  const {PATH} = env;
  const folders = PATH?.split(delimiter).filter((folder) => folder !== '');
  const path = folders?.map((folder) => absolute(folder, env)).join(delimiter);
  return {...env, ...absolutePaths(env), ...(path === undefined ? {} : {PATH: path})};
}

/** Undefined for the file of the system's own zone, which is used without a TZ. */
function zoneIn(tz: string | undefined): string | undefined {
  if (/^:?\/etc\/localtime$/.test(tz ?? '')) return undefined;
  return /^:?\/.*\/zoneinfo\/(?:posix\/|right\/)?(.+)$/.exec(tz ?? '')?.[1] ?? tz;
}

function pathIn(env: Environment, name: (typeof pathVariables)[number]): string | undefined {
  const given = env[name];
  if (given === undefined || given === '') return given;
  const value = unquoted(given);
  // A command, whose first word may be a path.
  if (name === 'BROWSER') return value.startsWith('~/') ? fromHome(value, env) : given;
  // The XDG Base Directory specification requires that relative paths are ignored.
  if (name.startsWith('XDG_') && !isAbsolute(value) && !isInHome(value)) return undefined;
  return absolute(value, env);
}

function absolute(path: string, env: Environment): string {
  if (isInHome(path)) return fromHome(path, env);
  // What no shell expanded, an address and quotes alone are refused later: they must not become the
  // name of a folder.
  if (/^[~$%`\\]|^[a-z][a-z+.-]+:\/\/|^["']+$|^\s*$/i.test(path)) return path;
  try {
    return resolve(path);
  } catch {
    // In a working folder that was deleted, only an absolute path leads to a file.
    return path;
  }
}

function isInHome(path: string): boolean {
  return path === '~' || path.startsWith('~/');
}

function fromHome(path: string, {HOME}: Environment): string {
  return join(HOME && isAbsolute(HOME) ? HOME : homeOfUser(), path.slice(1));
}

function homeOfUser(): string {
  try {
    return userInfo().homedir;
  } catch {
    // The system does not know the user.
    return '/';
  }
}

function unquoted(text: string): string {
  const trimmed = text.trim();
  return /^(["']).+\1$/.test(trimmed) ? trimmed.slice(1, -1) : trimEndRun(text, /[\r\n]/);
}
