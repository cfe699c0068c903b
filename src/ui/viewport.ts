/** How far the history is scrolled up from its end, in rows: a matter of looking, not of the app. */
export interface Viewport {
  readonly scroll: () => number;
  /** Pages up (1) or down (-1) by what was visible at the last layout. */
  scrollPage(pages: number): void;
  toEnd(): void;
  /** What the layout made of it: the visible rows, and the scroll that was possible. */
  settle(scroll: number, visibleRows: number): void;
  subscribe(listener: () => void): () => void;
}

export function createViewport(): Viewport {
  let scroll = 0;
  let page = 1;
  const listeners = new Set<() => void>();
  const scrollTo = (rows: number): void => {
    if (rows === scroll) return;
    scroll = rows;
    for (const listener of listeners) listener();
  };
  return {
    scroll: () => scroll,
    scrollPage: (pages) => scrollTo(Math.max(0, scroll + pages * Math.max(1, page - 1))),
    toEnd: () => scrollTo(0),
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
