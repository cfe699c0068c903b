import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import packageJson from '../../package.json' with {type: 'json'};
import {withReference} from './markdown.ts';
import {programShape} from './program-shape.ts';
import {manualPage} from './roff.ts';

/** Returns the paths and texts of the files that are generated from the command definitions. */
export function manualFiles(): readonly {path: string; text: string}[] {
  const shape = programShape();
  const page = fileURLToPath(new URL('../../man/kakao-tui.1', import.meta.url));
  const reference = fileURLToPath(new URL('../../docs/command-line.md', import.meta.url));
  return [
    {path: page, text: manualPage(shape, packageJson.version)},
    {path: reference, text: withReference(readFileSync(reference, 'utf8'), shape)},
  ];
}
