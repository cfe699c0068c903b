import {readFileSync} from 'node:fs';
import {sourceFiles, srcFolder} from './source-files.ts';

/** An exported function that takes a text, or a value that may be one. */
export interface TextFunction {
  /** The path below src. */
  readonly path: string;
  readonly name: string;
  /** Whether a text alone is enough to call it. */
  readonly takesTextAlone: boolean;
}

const exported = /^export (?:async )?function\*? (\w+)(?:<[^(]*>)?\(((?:[^()]|\([^()]*\))*)\)/gm;
const mayHoldText = /\b(?:string|unknown|Buffer|Uint8Array)\b/;
const textFirst = /^\w+: (?:string|unknown)(?: \| \w+)*$/;

/** The exported functions of the files in these rooms that take a text. */
export function textFunctions(rooms: readonly string[]): readonly TextFunction[] {
  const paths = sourceFiles().filter((path) => rooms.some((room) => path.startsWith(`${room}/`)));
  return paths.flatMap((path) => {
    const source = readFileSync(new URL(path, srcFolder), 'utf8');
    return [...source.matchAll(exported)].flatMap(([, name = '', list = '']) => {
      if (!mayHoldText.test(list)) return [];
      const [first = '', ...others] = list.split(',').map((part) => part.trim());
      const areOptional = others.every((part) => part === '' || part.includes('='));
      return [{path, name, takesTextAlone: textFirst.test(first) && areOptional}];
    });
  });
}
