/** One measured figure. A ratio holds on any machine; ms and bytes on the one that is named. */
export interface Figure {
  /** Names it in the budget file too. */
  readonly name: string;
  /** Null: could not be measured here, as the detail says. */
  readonly value: number | null;
  readonly unit: 'x' | 'ms' | 'bytes' | 'MB' | '%' | 's';
  /** What stands beside it in the report, such as the milliseconds behind a ratio. */
  readonly detail?: string;
}

/** The value at a share (0 to 1) of the sorted samples, such as 0.95; never between two. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error('no samples');
  return value;
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}
