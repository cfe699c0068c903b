/** Counts the posts of a server. */
export interface PostRate {
  /** Takes a post at `now` (ms); null, or the time (ms) after which one is taken again. */
  take(now: number): number | null;
}

/** Takes at most `max` posts in any `within` ms; `now` never goes back. */
export function createPostRate({max, within}: {max: number; within: number}): PostRate {
  const times: number[] = [];
  let oldest = 0;
  return {
    take: (now) => {
      const earliest = times[oldest];
      if (times.length === max && earliest !== undefined && now - earliest < within) {
        return earliest + within - now;
      }
      times[oldest] = now;
      oldest = (oldest + 1) % max;
      return null;
    },
  };
}
