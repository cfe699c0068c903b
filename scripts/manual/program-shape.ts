import {Readable} from 'node:stream';
import {shapeOf} from '../../src/command-definitions/shape-of.ts';
import {createProgram} from '../../src/command-line.ts';
import type {CommandContext} from '../../src/commands/command-context.ts';
import type {CommandShape} from '../../src/domain/command-shape.ts';

const unused = (): never => {
  throw new Error('the manual runs nothing');
};

const context: CommandContext = {
  language: 'en',
  version: '',
  stdin: Readable.from([]),
  signal: new AbortController().signal,
  ports: unused,
  print: unused,
  output: {columns: 80, open: unused, progress: unused},
  say: unused,
  hint: unused,
  note: unused,
};

/** What can be typed, in English. */
export function programShape(): CommandShape {
  const program = createProgram(
    {
      context,
      prepare: unused,
      openApp: unused,
      runEmulator: unused,
      runDoctor: unused,
      runThrough: unused,
      profiles: unused,
    },
    unused,
  );
  return shapeOf(program);
}
