/** How far something is scrolled, in rows: a matter of looking, not of the app. */
export interface Viewport {
  /** Rows from the start. */
  readonly scroll: () => number;
  /** Up (positive) or down; a page is what was visible at the last layout, but for one row. */
  move(by: ScrollStep): void;
  toStart(): void;
  /** What the layout made of it: the scroll that was possible, and the visible rows. */
  settle(scroll: number, visibleRows: number): void;
  subscribe(listener: () => void): () => void;
}

export type ScrollStep = {readonly pages?: number; readonly rows?: number};

/** A page stands at its start. */
export function createViewport(): Viewport {
  let scroll = 0;
  let page = 1;
  const listeners = new Set<() => void>();
  const scrollTo = (rows: number): void => {
    const next = Math.max(0, rows);
    if (next === scroll) return;
    scroll = next;
    for (const listener of listeners) listener();
  };
  return {
    scroll: () => scroll,
    move: ({pages = 0, rows = 0}) => scrollTo(scroll - rows - pages * Math.max(1, page - 1)),
    toStart: () => scrollTo(0),
    settle: (possible, visibleRows) => {
      scroll = possible;
      page = visibleRows;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
