import type {Ports} from '../../app/ports/ports.ts';
import type {Appearance} from '../../app/state/appearance.ts';
import type {ExitReason, Terminal} from '../../app/state/state.ts';
import type {PixelSize} from '../../domain/memo/picture/thumbnail.ts';
import {readColorSupport} from '../../domain/text/color-support.ts';
import {hyperlinksWork} from '../../domain/text/hyperlinks.ts';
import {graphicsQuestion} from '../../system/terminal/graphics-answers.ts';
import {inspectTerminal, wheelQuestion} from '../../system/terminal/inspect-terminal.ts';
import {createTerminalInput} from '../../system/terminal/terminal-input.ts';
import {paintFirst} from '../../ui/shell/first-paint.ts';
import type {KeyTargets} from '../../ui/shell/route-key.ts';
import type {Cli} from '../cli-context.ts';

/** The output of the app and its properties. */
export interface OpenedScreen {
  readonly appearance: Omit<Appearance, 'theme' | 'layout' | 'isStill'>;
  terminal(): Terminal;
  /** Returns the ports in a form that works with this screen. */
  adapt(ports: Ports): Ports;
  /** Stops reading keys; returns typed text that was not processed yet. */
  takeText(): string;
  /** Shows the app until it ends; returns how it should end. */
  show(cli: Cli, targets: KeyTargets): Promise<ExitReason>;
}

/** Opens the drawn screen; the terminal is queried once for its properties. */
export async function openScreen({env}: Cli, ascii: boolean): Promise<OpenedScreen> {
  const {stdin, stdout} = process;
  markPastes(stdout);
  const {traits, typed} = await inspectTerminal(stdin, stdout, env, {
    extraQuestion: `${wheelQuestion}${graphicsQuestion(env)}`,
  });
  const {glyphCells, distinguishesEnterKeys, background, pasteMode, wheel, graphics} = traits;
  const {palette, isOff} = readColorSupport(env);
  const hasLinks = hyperlinksWork(env);
  // The Linux console has no title and would show a part of the sequence.
  const hasTitle = env['TERM'] !== 'linux';
  const input = createTerminalInput(stdin, {isPasteMarked: pasteMode === 'known', typed});
  const isAscii = ascii || glyphCells === 2;
  return {
    appearance: {
      background,
      palette,
      isColorOff: isOff,
      isSpoken: false,
      hasTitle,
      hasLinks,
      graphics,
    },
    terminal: () => ({columns: stdout.columns, rows: stdout.rows, isAscii, distinguishesEnterKeys}),
    adapt: (ports) => ports,
    takeText: input.takeText,
    show: async (cli, targets) => {
      input.on('cell-size', (cell: PixelSize) => {
        targets.store.dispatch({type: 'cell-size-reported', cell});
      });
      const firstPaint = paintFirst(targets, wheel === 'arrows');
      cli.terminal.restore = firstPaint.restore;
      const {startTui} = await import('../../ui/shell/start-tui.tsx');
      const onOpen = (restore: () => void): void => {
        cli.terminal.restore = restore;
      };
      const ending = await startTui({targets, firstPaint, input, onOpen});
      cli.terminal.restore = () => {};
      // The terminal would echo keys that are typed before the demo's screen reads them.
      if (ending === 'demo') input.setRawMode(true);
      return ending;
    },
  };
}

/** Enables bracketed paste (mode 2004) before Ink is loaded, which enables it too. */
function markPastes(stdout: NodeJS.WriteStream): void {
  stdout.write('\u001B[?2004h');
  process.on('exit', () => stdout.write('\u001B[?2004l'));
}
