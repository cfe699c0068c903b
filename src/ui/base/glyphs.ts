/**
 * Marks on the screen; in some Korean terminals all characters outside ASCII may be two cells wide.
 */
export interface Glyphs {
  readonly rule: string;
  readonly prompt: string;
  readonly dot: string;
  readonly ellipsis: string;
  readonly sent: string;
  readonly failed: string;
  readonly unknown: string;
  readonly waiting: string;
  /** The left edge of the bubble of a memo that waits, failed, or may have arrived. */
  readonly edges: Readonly<Record<'waiting' | 'failed' | 'unknown', string>>;
  readonly mask: string;
  readonly full: string;
  readonly empty: string;
}

const drawn: Glyphs = {
  rule: '─',
  prompt: '›',
  dot: '·',
  ellipsis: '…',
  sent: '✓',
  failed: '✗',
  unknown: '?',
  waiting: '○',
  edges: {waiting: '┊', failed: '▌', unknown: '╏'},
  mask: '*',
  full: '▄',
  empty: '▁',
};

const ascii: Glyphs = {
  rule: '-',
  prompt: '>',
  dot: '-',
  ellipsis: '...',
  sent: 'v',
  failed: 'x',
  unknown: '?',
  waiting: 'o',
  edges: {waiting: ':', failed: '!', unknown: '?'},
  mask: '*',
  full: '#',
  empty: '.',
};

export function glyphsFor(isAscii: boolean): Glyphs {
  return isAscii ? ascii : drawn;
}
