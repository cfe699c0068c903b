import type {Store} from '../../app/events/store.ts';
import type {State} from '../../app/state/state.ts';

/**
 * xterm's "Alternate Scroll" (mode 1007): on the alternate screen, the mouse wheel sends arrow
 * keys.
 */
const wheelArrows = {on: '\u001B[?1007h', off: '\u001B[?1007l'};

/** Controls whether the mouse wheel sends arrow keys. */
export interface WheelControl {
  /** Restores the terminal's own setting for another program until it has ended. */
  pause<Result>(use: () => Promise<Result>): Promise<Result>;
  /** Restores it permanently. */
  end(): void;
}

/**
 * Lets the wheel send arrow keys only where arrows scroll: in a text field they would recall a sent
 * memo or change the step. Terminals do not distinguish such an arrow from a typed one, and reading
 * the wheel itself would take the selection of text from the mouse. The setting is restored when
 * the process exits, at the latest. Nothing is written unless the terminal reported that it is on.
 */
export function confineWheel(store: Store, sendsArrows: boolean): WheelControl {
  let isOn = true;
  const set = (on: boolean): void => {
    if (sendsArrows && on !== isOn) process.stdout.write(on ? wheelArrows.on : wheelArrows.off);
    isOn = on;
  };
  let isHeld = true;
  const follow = (): void => {
    if (isHeld) set(arrowsScroll(store.getState()));
  };
  const release = (): void => {
    isHeld = false;
    set(true);
  };
  const unsubscribe = store.subscribe(follow);
  process.on('exit', release);
  follow();
  let isEnded = false;
  return {
    pause: async (use) => {
      release();
      return use().finally(() => {
        isHeld = !isEnded;
        follow();
      });
    },
    end: () => {
      isEnded = true;
      unsubscribe();
      process.off('exit', release);
      release();
    },
  };
}

/** Whether the arrow keys move through what can be scrolled: the history, a list, a page. */
function arrowsScroll({overlay, screen, focus}: State): boolean {
  return overlay !== null || (screen === 'main' && focus === 'history');
}
