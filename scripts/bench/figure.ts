/**
 * One measured figure. A ratio is comparable between machines; ms and bytes only on the machine
 * that the report names.
 */
export interface Figure {
  /** The key of the figure in the budget file too. */
  readonly name: string;
  /** Null if the figure could not be measured here; `detail` then says why. */
  readonly value: number | null;
  readonly unit: 'x' | 'ms' | 'bytes' | 'MB' | '%' | 's';
  /** Additional text for the report, such as the milliseconds behind a ratio. */
  readonly detail?: string;
}

/**
 * The value at a share (0 to 1) of the sorted samples, such as 0.95. Always a sample, never
 * interpolated.
 */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error('no samples');
  return value;
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}
