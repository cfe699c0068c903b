import type {ReadStream, WriteStream} from 'node:tty';
import type {TerminalView} from '../../app/ports/diagnosis-ports.ts';
import type {Environment} from '../../domain/failure/environment.ts';
import {inspectInPassing} from '../terminal/inspect-terminal.ts';

export interface TerminalSource {
  readonly stdin: Pick<ReadStream, 'isTTY'> & ReadStream;
  readonly stdout: WriteStream;
  readonly env: Environment;
}

/** What the terminal is and, with `ask`, what it says of itself; both streams have to be one. */
export async function describeTerminal(
  source: TerminalSource,
  ask: boolean,
): Promise<TerminalView> {
  const {stdin, stdout, env} = source;
  const isTerminal = stdout.isTTY === true;
  const term = env['TERM'] ?? '';
  const canAnswer = ask && isTerminal && stdin.isTTY === true && term !== 'dumb';
  return {
    isTerminal,
    columns: isTerminal ? stdout.columns : 0,
    rows: isTerminal ? stdout.rows : 0,
    term,
    ...colorOf(stdout, env),
    ...(canAnswer ? await askIt(source) : {glyphCells: null, bracketedPaste: null}),
  };
}

async function askIt({stdin, stdout, env}: TerminalSource) {
  const {glyphCells, pasteMode} = await inspectInPassing(stdin, stdout, env);
  return {glyphCells, bracketedPaste: pasteMode};
}

/** FORCE_COLOR wins over NO_COLOR (no-color.org), as everywhere in Node. */
function colorOf(
  stdout: WriteStream,
  env: Environment,
): Pick<TerminalView, 'colorBits' | 'colorSetBy'> {
  const {FORCE_COLOR: forced, NO_COLOR: none, ...rest} = env;
  if (forced !== undefined) return {colorBits: bitsForced(forced), colorSetBy: 'FORCE_COLOR'};
  if (none !== undefined && none !== '') return {colorBits: 1, colorSetBy: 'NO_COLOR'};
  const colorBits = stdout.isTTY ? stdout.getColorDepth(rest) : 1;
  return {colorBits, colorSetBy: 'terminal'};
}

/** FORCE_COLOR as Node reads it: 0 and false for none, 2 and 3 for more than the 16 colours. */
function bitsForced(value: string): number {
  const bits: Readonly<Record<string, number>> = {0: 1, false: 1, 2: 8, 3: 24};
  return bits[value] ?? 4;
}
