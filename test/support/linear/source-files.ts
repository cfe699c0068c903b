import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

export const srcFolder = new URL('../../../src/', import.meta.url);

/** The files of the program below src, except the local Kakao, which reads only what tests send. */
export function sourceFiles(): readonly string[] {
  const paths = readdirSync(fileURLToPath(srcFolder), {recursive: true, encoding: 'utf8'});
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('emulator/'))
    .toSorted();
}
