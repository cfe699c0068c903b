import {render} from 'ink';
import type {Store} from '../../app/events/store.ts';
import type {ExitReason, State} from '../../app/state/state.ts';
import {watchMissedResizes} from '../base/missed-resize.ts';
import {withPinnedColumns} from '../base/pinned-columns.ts';
import {App} from './app.tsx';
import type {FirstPaint} from './first-paint.ts';
import {RenderGuard} from './render-guard.tsx';
import type {KeyTargets} from './route-key.ts';
import {keepTitle} from './window-title.ts';

const clearScreen = '\u001B[2J\u001B[H';

/** What Ink draws, on what was painted before it was there. */
export interface TuiOptions {
  readonly targets: KeyTargets;
  readonly firstPaint: FirstPaint;
  /** The keyboard; pastes come whole. */
  readonly input: NodeJS.ReadableStream;
  /** Told how to give the terminal back at once. */
  readonly onOpen: (restore: () => void) => void;
}

/** Draws the app on the alternate screen until it ends, and tells how it is to end; rejects with what drawing threw. */
export async function startTui(options: TuiOptions): Promise<ExitReason> {
  const {targets} = options;
  const {store} = targets;
  const {distinguishesEnterKeys} = store.getState().terminal;
  targets.terminal.redraw = () => {
    screen.clear();
    process.stdout.write(clearScreen);
    screen.rerender(app);
  };
  const drawing = Promise.withResolvers<never>();
  const app = (
    <RenderGuard onError={drawing.reject}>
      <App targets={targets} />
    </RenderGuard>
  );
  const resized = (): void => {
    const {columns, rows} = process.stdout;
    store.dispatch({type: 'terminal-resized', columns, rows});
  };
  // Before Ink listens, so that the first frame of a new size is laid out for it.
  process.stdout.on('resize', resized);
  resized();
  options.firstPaint.handOver();
  const screen = render(app, {
    stdin: options.input,
    stdout: withPinnedColumns(process.stdout),
    alternateScreen: true,
    incrementalRendering: true,
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: false,
    maxFps: 120,
    // Only where the terminal said that it has it; Ink takes it back wherever it lets go of the screen.
    kittyKeyboard: {mode: distinguishesEnterKeys ? 'enabled' : 'disabled'},
  });
  const stopWatching = watchMissedResizes(process.stdout, () => targets.terminal.redraw());
  options.onOpen(() => {
    screen.unmount();
    options.firstPaint.restore();
  });
  const title = keepTitle(store);
  const {lendRows} = targets.terminal;
  targets.terminal.lendRows = (use) => title.pause(() => lendRows(use));
  const gone = untilGone(store);
  const ending = await Promise.race([screen.waitUntilExit(), drawing.promise, gone]);
  process.stdout.off('resize', resized);
  stopWatching();
  title.end();
  options.firstPaint.restore();
  return isEnding(ending) ? ending : 'quit';
}

/** How long (ms) a terminal that is gone may keep the screen from ending. */
const lastFrameTimeoutMs = 1000;

/** Resolves a moment after the app was told to end: a terminal that is gone takes no last frame. */
function untilGone(store: Store): Promise<ExitReason> {
  return new Promise((resolve) => {
    const end = (): void => {
      const {ending} = store.getState();
      if (ending !== null) setTimeout(resolve, lastFrameTimeoutMs, ending).unref();
    };
    store.subscribe(end);
    end();
  });
}

function isEnding(value: unknown): value is NonNullable<State['ending']> {
  return value === 'quit' || value === 'demo';
}
