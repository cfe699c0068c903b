import {render} from 'ink';
import type {Ending, State} from '../app/state.ts';
import type {Store} from '../app/store.ts';
import {App} from './components/app.tsx';
import {RenderGuard} from './components/render-guard.tsx';
import {createPrivateFields} from './private-fields.ts';
import type {KeyTargets} from './route-stroke.ts';
import {keepRowsApart} from './terminal-control.ts';
import {ThemeContext, themeFor} from './theme.ts';
import {createViewport} from './viewport.ts';

const clearScreen = '\u001B[2J\u001B[H';

/** What the screen needs besides the store. */
export interface TuiOptions {
  readonly store: Store;
  /** Shown in the first run's fields, to be kept or changed. */
  readonly redirectUri: string;
  readonly restApiKey: string;
  /** Whether colours may be used (NO_COLOR, no-color.org). */
  readonly hasColor: boolean;
  /** The keyboard; pastes come whole. */
  readonly input: NodeJS.ReadableStream;
  /** Told how to give the terminal back at once. */
  readonly onOpen: (restore: () => void) => void;
}

/** Draws the app on the alternate screen until it ends, and tells how it is to end; rejects with what drawing threw. */
export async function startTui(options: TuiOptions): Promise<Ending> {
  const {store} = options;
  const targets: KeyTargets = {
    store,
    fields: createPrivateFields(options.redirectUri, options.restApiKey),
    viewport: createViewport('end'),
    page: createViewport('start'),
    terminal: {
      redraw: () => {
        screen.clear();
        process.stdout.write(clearScreen);
        screen.rerender(app);
      },
      suspend: () => {},
    },
  };
  const drawing = Promise.withResolvers<never>();
  const app = (
    <RenderGuard onError={drawing.reject}>
      <ThemeContext value={themeFor(options)}>
        <App targets={targets} />
      </ThemeContext>
    </RenderGuard>
  );
  const resized = (): void => {
    const {columns, rows} = process.stdout;
    store.dispatch({type: 'terminal-resized', columns, rows});
  };
  // Before Ink listens, so that the first frame of a new size is laid out for it.
  process.stdout.on('resize', resized);
  const giveRowsBack = keepRowsApart();
  const screen = render(app, {
    stdin: options.input,
    alternateScreen: true,
    incrementalRendering: true,
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: false,
    maxFps: 120,
  });
  options.onOpen(() => {
    screen.unmount();
    giveRowsBack();
  });
  const gone = untilGone(store);
  const ending = await Promise.race([screen.waitUntilExit(), drawing.promise, gone]);
  process.stdout.off('resize', resized);
  giveRowsBack();
  return isEnding(ending) ? ending : 'quit';
}

/** How long (ms) a terminal that is gone may keep the screen from ending. */
const lastFrame = 1000;

/** Resolves a moment after the app was told to end: a terminal that is gone takes no last frame. */
function untilGone(store: Store): Promise<Ending> {
  return new Promise((resolve) => {
    const end = (): void => {
      const {ending} = store.getState();
      if (ending !== null) setTimeout(resolve, lastFrame, ending).unref();
    };
    store.subscribe(end);
    end();
  });
}

function isEnding(value: unknown): value is NonNullable<State['ending']> {
  return value === 'quit' || value === 'demo';
}
