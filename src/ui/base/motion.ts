import type {Store} from '../../app/events/store.ts';
import type {State} from '../../app/state/state.ts';
import type {Row} from './row.ts';

/** The time (ms) of one step: slow enough not to draw attention. */
const stepMs = 250;

/** ASCII, so that every shape is one cell wide in all terminals. */
export const spinnerShapes = ['|', '/', '-', '\\'] as const;

/** The spinner on the screen, active only while the app waits for something. */
export interface Motion {
  /** Null while the spinner is inactive. */
  step(): number | null;
  subscribe(listener: () => void): () => void;
}

/** Whether a slow operation is running. */
export function isBusy({refresh, history, login, screen, setup}: State): boolean {
  const isLoggingIn = login.kind === 'starting' || login.kind === 'exchanging-code';
  // A check that was still running when the user left the tour no longer counts.
  const isChecking = screen === 'setup' && setup.isChecking;
  return refresh.kind === 'running' || history.sending > 0 || isLoggingIn || isChecking;
}

/** No timer runs while no operation is running, or if the user wants no motion. */
export function createMotion(store: Store): Motion {
  let step: number | null = null;
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
    step = null;
  };
  const subscribe = (listener: () => void): (() => void) => {
    const turn = (): void => {
      step = (step ?? 0) + 1;
      listener();
    };
    const follow = (): void => {
      const state = store.getState();
      const turns = isBusy(state) && !state.appearance.isStill;
      if (!turns) stop();
      else timer ??= setInterval(turn, stepMs).unref();
    };
    const end = store.subscribe(follow);
    follow();
    return () => {
      end();
      stop();
    };
  };
  return {step: () => step, subscribe};
}

/** The row with the current shape in the cells that are reserved for it. */
export function withSpinnerShape(row: Row, step: number | null): Row {
  if (step === null || !row.some(({turns}) => turns)) return row;
  const shape = spinnerShapes[step % spinnerShapes.length] ?? '';
  return row.map((span) => (span.turns ? {...span, text: shape} : span));
}
