import type {Store} from '../../app/events/store.ts';
import type {State} from '../../app/state/state.ts';
import {outboxWords} from '../base/screen-words.ts';

/** xterm's title stack (ctlseqs, XTWINOPS 22 and 23): saves the old title and restores it. */
const stack = {push: '\u001B[22;0t', pop: '\u001B[23;0t'};

/** The title of the window while the app runs in it. */
export interface WindowTitle {
  /** Restores the old title for another program until it has ended. */
  pause<Result>(use: () => Promise<Result>): Promise<Result>;
  end(): void;
}

/**
 * Sets the window's title, with the number of memos that wait to be sent. In a terminal without a
 * title stack, the title is cleared at the end. The title contains no text of the user: anyone who
 * sees the list of windows can read it.
 */
export function keepTitle(store: Store): WindowTitle {
  let shown: string | null = null;
  const show = (): void => {
    const title = titleOf(store.getState());
    if (shown !== null && title !== shown) process.stdout.write(setTitle(title));
    if (shown !== null) shown = title;
  };
  const begin = (): void => {
    shown = titleOf(store.getState());
    process.stdout.write(`${stack.push}${setTitle(shown)}`);
  };
  const restoreTitle = (): void => {
    if (shown !== null) process.stdout.write(`${setTitle('')}${stack.pop}`);
    shown = null;
  };
  const unsubscribe = store.subscribe(show);
  process.on('exit', restoreTitle);
  if (store.getState().appearance.hasTitle) begin();
  return {
    pause: async (use) => {
      const wasShown = shown !== null;
      restoreTitle();
      return use().finally(() => {
        if (wasShown) begin();
      });
    },
    end: () => {
      unsubscribe();
      process.off('exit', restoreTitle);
      restoreTitle();
    },
  };
}

function titleOf({history, language, profile}: State): string {
  const waiting = history.queued === 0 ? '' : ` - ${outboxWords(history.queued)[language]}`;
  return `kakao-tui${profile === null ? '' : ` [${profile}]`}${waiting}`;
}

/** OSC 2. */
function setTitle(title: string): string {
  return `\u001B]2;${title}\u0007`;
}
