import type {Clipboard} from '../app/ports/system-ports.ts';
import {plainAppearance} from '../app/state/appearance.ts';
import {createLineInput} from '../system/terminal/line-input.ts';
import {createLineOutput} from '../system/terminal/line-output.ts';
import {startLines} from '../ui/line-mode/start-line-mode.ts';
import type {Screen} from './open-screen.ts';

/** A page as it is laid out to be read out: no line of it is broken, none is left out. */
const page = {columns: 1000, rows: 300, isAscii: true, distinguishesEnterKeys: false};

/** The app line by line: the terminal is asked nothing, and no control sequence is written. */
export function openLines(): Screen {
  const input = createLineInput(process.stdin);
  const output = createLineOutput(process.stdout);
  return {
    appearance: {...plainAppearance, isSpoken: true},
    terminal: () => page,
    // A terminal is asked to copy by a control sequence.
    adapt: (ports) => ({...ports, clipboard: {copy: copyByTool}}),
    // The terminal keeps a line until it is whole.
    takeText: () => '',
    show: (_cli, targets) => startLines({targets, input, output}),
  };
}

async function copyByTool(text: string): ReturnType<Clipboard['copy']> {
  const {createClipboard} = await import('./load-system.ts');
  return createClipboard(process.env, {byTerminal: false}).copy(text);
}
