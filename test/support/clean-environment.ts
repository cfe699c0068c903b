import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {tempFolder} from './temp-folder.ts';

export type Environment = Record<string, string | undefined>;

/**
 * An environment that does not depend on the machine of the test: Korean, Seoul's time, no color,
 * no browser, and an empty HOME unless one is given.
 *
 * The given variables override the defaults; a name given as undefined is left out.
 */
export function cleanEnvironment(given: Environment = {}): Record<string, string> {
  const wanted: Environment = {
    PATH: process.env['PATH'],
    HOME: 'HOME' in given ? undefined : tempFolder(),
    LANG: 'ko_KR.UTF-8',
    TZ: 'Asia/Seoul',
    NO_COLOR: '1',
    BROWSER: 'none',
    // The path is explicit because tsx looks for tsconfig.json in the working folder, which need
    // not be the repository.
    TSX_TSCONFIG_PATH: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)),
    // One for all tests: each has its own HOME, in which every start would compile the program again.
    NODE_COMPILE_CACHE: join(tmpdir(), 'kakao-tui-compile-cache'),
    ...given,
  };
  return Object.fromEntries(
    Object.entries(wanted).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
