import type {ReadStream, WriteStream} from 'node:tty';
import type {TerminalView} from '../../app/ports/diagnosis-ports.ts';
import type {Environment} from '../../domain/failure/environment.ts';
import {inspectForCommand} from '../terminal/inspect-terminal.ts';

export interface TerminalSource {
  readonly stdin: Pick<ReadStream, 'isTTY'> & ReadStream;
  readonly stdout: WriteStream;
  readonly env: Environment;
}

/**
 * The properties of the terminal and, with `ask`, its own answers, which require that both streams
 * are a terminal.
 */
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
    ...(canAnswer ? await queryTerminal(source) : unasked),
  };
}

type Asked = Pick<TerminalView, 'glyphCells' | 'bracketedPaste' | 'wheel'>;

const unasked: Asked = {glyphCells: null, bracketedPaste: null, wheel: null};

async function queryTerminal({stdin, stdout, env}: TerminalSource): Promise<Asked> {
  const {glyphCells, pasteMode, wheel} = await inspectForCommand(stdin, stdout, env);
  return {glyphCells, bracketedPaste: pasteMode, wheel};
}

/** FORCE_COLOR takes precedence over NO_COLOR (no-color.org), as in Node.js. */
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

/**
 * FORCE_COLOR as Node.js reads it: 0 and false mean no colors, 2 and 3 more than the 16 colors.
 */
function bitsForced(value: string): number {
  const bits: Readonly<Record<string, number>> = {0: 1, false: 1, 2: 8, 3: 24};
  return bits[value] ?? 4;
}
