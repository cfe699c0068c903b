import type {Clipboard} from '../../app/ports/system-ports.ts';
import {plainAppearance} from '../../app/state/appearance.ts';
import {createLineInput} from '../../system/terminal/line-input.ts';
import {createLineOutput} from '../../system/terminal/line-output.ts';
import {startLines} from '../../ui/line-mode/start-line-mode.ts';
import type {OpenedScreen} from './open-screen.ts';

/** The page size for screen readers: no line is wrapped and none is left out. */
const page = {columns: 1000, rows: 300, isAscii: true, distinguishesEnterKeys: false};

/** Opens the app in line mode: the terminal is not queried, and no control sequence is written. */
export function openLines(): OpenedScreen {
  const input = createLineInput(process.stdin);
  const output = createLineOutput(process.stdout);
  return {
    appearance: {...plainAppearance, isSpoken: true},
    terminal: () => page,
    // Copying through the terminal would need a control sequence.
    adapt: (ports) => ({...ports, clipboard: {copy: copyByTool}}),
    // The terminal holds back a line until it is complete.
    takeText: () => '',
    show: (_cli, targets) => startLines({targets, input, output}),
  };
}

async function copyByTool(text: string): ReturnType<Clipboard['copy']> {
  const {createClipboard} = await import('../load-system.ts');
  return createClipboard(process.env, {byTerminal: false}).copy(text);
}
