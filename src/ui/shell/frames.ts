import type {State} from '../../app/state/state.ts';
import {createMotion, withSpinnerShape} from '../base/motion.ts';
import {emptyRow, type Frame, sameRow} from '../base/row.ts';
import {type Theme, themeFor} from '../base/theme.ts';
import {frameOf} from './frame-of.ts';
import type {KeyTargets} from './route-key.ts';

/** A frame, and the style of its tones. */
export interface ThemedFrame extends Frame {
  readonly theme: Theme;
}

/** The current frame, in the form that React reads (`useSyncExternalStore`). */
export interface Frames {
  subscribe(listener: () => void): () => void;
  read(): ThemedFrame;
}

/**
 * Lays out the screen after a change, and returns the identical frame if it looks the same: the
 * clock ticks every second, but the screen changes once a minute.
 */
export function createFrames(targets: KeyTargets): Frames {
  const {store, fields, page} = targets;
  const motion = createMotion(store);
  const moment = (): Moment => [store.getState(), fields.version(), page.scroll(), motion.step()];
  let seen: Moment | null = null;
  let frame: ThemedFrame | null = null;
  const read = (): ThemedFrame => {
    const now = moment();
    if (frame !== null && seen?.every((part, index) => part === now[index])) return frame;
    const [state] = now;
    if (isNewPage(seen?.[0], state)) page.toStart();
    const {rows, caret} = frameOf(state, targets);
    const step = motion.step();
    const next = {
      rows: rows.map((row) => withSpinnerShape(row, step)),
      caret,
      theme: themeFor(state.appearance),
    };
    if (frame === null || !looksLike(frame, next)) frame = next;
    seen = moment();
    return frame;
  };
  const subscribe = (listener: () => void): (() => void) => {
    const ends = [store, fields, page, motion].map((source) => source.subscribe(listener));
    return () => {
      for (const end of ends) end();
    };
  };
  return {read, subscribe};
}

/**
 * Whether the page must scroll to its start: for another page, and for the guide to another value.
 */
function isNewPage(before: State | undefined, {overlay, setup, login}: State): boolean {
  return before?.overlay !== overlay || before.setup !== setup || before.login !== login;
}

type Moment = readonly [State, number, number, number | null];

function looksLike(before: ThemedFrame, after: ThemedFrame): boolean {
  return (
    before.theme === after.theme &&
    before.caret?.x === after.caret?.x &&
    before.caret?.y === after.caret?.y &&
    before.rows.length === after.rows.length &&
    before.rows.every((row, index) => sameRow(row, after.rows[index] ?? emptyRow))
  );
}
