/** The scroll position of a page, in rows: it belongs to the view, not to the app's state. */
export interface Viewport {
  /** Rows from the start. */
  readonly scroll: () => number;
  /** Scrolls up (positive) or down; a page is one row less than was visible at the last layout. */
  move(by: ScrollStep): void;
  toStart(): void;
  /** Stores the results of the layout: the possible scroll position, and the visible rows. */
  settle(scroll: number, visibleRows: number): void;
  subscribe(listener: () => void): () => void;
}

export type ScrollStep = {readonly pages?: number; readonly rows?: number};

/** A page begins at its start. */
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
