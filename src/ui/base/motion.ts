import type {Store} from '../../app/events/store.ts';
import type {State} from '../../app/state/state.ts';
import type {Row} from './row.ts';

/** Time (ms) of one step: slow enough not to ask for attention. */
const stepMs = 250;

/** ASCII, so that it is one cell wide everywhere. */
const shapes = ['|', '/', '-', '\\'] as const;

/** What turns on the screen while something is waited for, and only then. */
export interface Motion {
  /** Null while nothing turns. */
  step(): number | null;
  subscribe(listener: () => void): () => void;
}

/** Whether something is under way that takes its time. */
export function isBusy({refresh, history, login, screen, setup}: State): boolean {
  const isLoggingIn = login.kind === 'starting' || login.kind === 'exchanging-code';
  // What the tour still asked when it was left is waited for no more.
  const isChecking = screen === 'setup' && setup.isChecking;
  return refresh.kind === 'running' || history.sending > 0 || isLoggingIn || isChecking;
}

/** No timer runs while nothing is under way, or where the person wants no motion. */
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

/** The row with the shape of the moment in the cells that are kept free for it. */
export function turned(row: Row, step: number | null): Row {
  if (step === null || !row.some(({turns}) => turns)) return row;
  const shape = shapes[step % shapes.length] ?? '';
  return row.map((span) => (span.turns ? {...span, text: shape} : span));
}
