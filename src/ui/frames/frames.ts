import type {State} from '../../app/state.ts';
import type {KeyTargets} from '../route-stroke.ts';
import {type Frame, type Row, sameRow} from '../row.ts';
import {frameOf} from './frame-of.ts';

/** The frame of the moment, as React reads it. */
export interface Frames {
  subscribe(listener: () => void): () => void;
  read(): Frame;
}

/**
 * Lays the screen out when something changed, and gives back the very same frame when it looks the
 * same: the clock ticks every second, and the screen changes once a minute.
 */
export function createFrames({store, fields, viewport}: KeyTargets): Frames {
  let seen: readonly [State, number, number] | null = null;
  let frame: Frame | null = null;
  const read = (): Frame => {
    const now = [store.getState(), fields.version(), viewport.scroll()] as const;
    if (frame !== null && seen?.every((part, index) => part === now[index])) return frame;
    const next = frameOf(now[0], fields, viewport);
    if (frame === null || !looksLike(frame, next)) frame = next;
    seen = [now[0], now[1], viewport.scroll()];
    return frame;
  };
  const subscribe = (listener: () => void): (() => void) => {
    const ends = [store, fields, viewport].map((source) => source.subscribe(listener));
    return () => {
      for (const end of ends) end();
    };
  };
  return {read, subscribe};
}

function looksLike(before: Frame, after: Frame): boolean {
  return (
    before.caret?.x === after.caret?.x &&
    before.caret?.y === after.caret?.y &&
    before.rows.length === after.rows.length &&
    before.rows.every((row, index) => sameRow(row, after.rows[index] ?? emptyRow))
  );
}

const emptyRow: Row = [];
