import {render} from 'ink';
import type {Store} from '../../app/events/store.ts';
import type {ExitReason, State} from '../../app/state/state.ts';
import {withPinnedColumns} from '../base/pinned-columns.ts';
import {keepThumbnail} from '../picture/keep-thumbnail.ts';
import {App} from './app.tsx';
import type {FirstPaint} from './first-paint.ts';
import {frameOf} from './frame-of.ts';
import {watchMissedResizes} from './missed-resize.ts';
import {RenderGuard} from './render-guard.tsx';
import type {KeyTargets} from './route-key.ts';
import {keepTitle} from './window-title.ts';

const clearScreen = '\u001B[2J\u001B[H';

/** The options of Ink's screen, which replaces the first paint. */
export interface TuiOptions {
  readonly targets: KeyTargets;
  readonly firstPaint: FirstPaint;
  /** The keyboard; pastes arrive complete. */
  readonly input: NodeJS.ReadableStream;
  /** Receives a function that restores the terminal immediately. */
  readonly onOpen: (restore: () => void) => void;
}

/**
 * Draws the app on the alternate screen until it exits, and resolves with the reason; rejects with
 * an error while drawing.
 */
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
  // This listener is registered before Ink's, so that the first frame of a new size is laid out for
  // it.
  process.stdout.on('resize', resized);
  resized();
  options.firstPaint.handOver();
  // Before Ink's listeners too: the picture goes before the screen does.
  const thumbnail = keepThumbnail(store, (state) => frameOf(state, targets).rows);
  const screen = render(app, {
    stdin: options.input,
    stdout: withPinnedColumns(process.stdout, thumbnail.watch),
    alternateScreen: true,
    incrementalRendering: true,
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: false,
    maxFps: 120,
    // Enabled only if the terminal reports support for the protocol; Ink disables it when it
    // releases the screen. The alternate keys name the Latin letter of a shortcut on every layout.
    kittyKeyboard: {
      mode: distinguishesEnterKeys ? 'enabled' : 'disabled',
      flags: ['disambiguateEscapeCodes', 'reportAlternateKeys'],
    },
  });
  const stopWatching = watchMissedResizes(process.stdout, () => targets.terminal.redraw());
  options.onOpen(() => {
    thumbnail.end();
    screen.unmount();
    options.firstPaint.restore();
  });
  const title = keepTitle(store);
  const {lendRows} = targets.terminal;
  targets.terminal.lendRows = (use) => thumbnail.pause(() => title.pause(() => lendRows(use)));
  const forcedExit = exitAfterTimeout(store);
  const ending = await Promise.race([screen.waitUntilExit(), drawing.promise, forcedExit]);
  process.stdout.off('resize', resized);
  stopWatching();
  title.end();
  thumbnail.end();
  options.firstPaint.restore();
  return isEnding(ending) ? ending : 'quit';
}

/** The time (ms) that a lost terminal may delay the end of the screen. */
const lastFrameTimeoutMs = 1000;

/** Resolves a moment after the app was asked to exit: a lost terminal accepts no last frame. */
function exitAfterTimeout(store: Store): Promise<ExitReason> {
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
