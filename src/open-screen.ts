import type {Look} from './app/look.ts';
import type {Terminal} from './app/state.ts';
import {readColorSupport} from './domain/color-support.ts';
import type {Environment} from './domain/environment.ts';
import {hyperlinksWork} from './domain/hyperlinks.ts';
import {inspectTerminal} from './system/inspect-terminal.ts';
import {createTerminalInput, type TerminalInput} from './system/terminal-input.ts';

/** What the terminal is like, asked once, and its keyboard. */
export interface Screen {
  readonly terminal: Pick<Terminal, 'isAscii' | 'tellsEnterKeys'>;
  readonly look: Omit<Look, 'theme' | 'isStill'>;
  readonly input: TerminalInput;
}

export async function openScreen(env: Environment, ascii: boolean): Promise<Screen> {
  const {stdin, stdout} = process;
  const {glyphCells, tellsEnterKeys, background} = await inspectTerminal(stdin, stdout, env);
  const {palette, isOff} = readColorSupport(env);
  return {
    terminal: {isAscii: ascii || glyphCells === 2, tellsEnterKeys},
    look: {background, palette, isColorOff: isOff, hasLinks: hyperlinksWork(env)},
    input: createTerminalInput(stdin),
  };
}
