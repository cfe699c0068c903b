import type {CountName} from '../../domain/memo/template/card.ts';

/**
 * Marks on the screen; in some Korean terminals all characters outside ASCII may be two cells wide.
 */
export interface Glyphs {
  readonly rule: string;
  readonly prompt: string;
  readonly dot: string;
  /** Between width and height. */
  readonly times: string;
  readonly ellipsis: string;
  readonly sent: string;
  readonly failed: string;
  readonly unknown: string;
  /** Beside a reminder. */
  readonly bell: string;
  readonly waiting: string;
  /** The left edge of the bubble of a memo that waits, failed, or may have arrived. */
  readonly edges: Readonly<Record<'waiting' | 'failed' | 'unknown', string>>;
  readonly mask: string;
  readonly full: string;
  readonly empty: string;
  /** Bars of one cell, the lowest first; empty where there are none. */
  readonly levels: readonly string[];
  /** What a count on a card counts; null where words say it. */
  readonly counts: Readonly<Record<CountName, string>> | null;
  /** What is below the view. */
  readonly down: string;
  /** Before the friends that a memo goes to. */
  readonly to: string;
  /** Beside a friend whom the user marked in KakaoTalk. */
  readonly favorite: string;
  readonly online: string;
  readonly offline: string;
}

const drawn: Glyphs = {
  rule: '─',
  prompt: '›',
  dot: '·',
  times: '×',
  ellipsis: '…',
  sent: '✓',
  failed: '✗',
  unknown: '?',
  bell: '♪',
  waiting: '○',
  edges: {waiting: '┊', failed: '▌', unknown: '╏'},
  mask: '*',
  full: '▄',
  empty: '▁',
  levels: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  counts: {like: '♡', comment: '✎', shared: '»', view: '◎', subscriber: '★'},
  down: '↓',
  to: '→',
  favorite: '★',
  online: '●',
  offline: '○',
};

const ascii: Glyphs = {
  rule: '-',
  prompt: '>',
  dot: '-',
  times: 'x',
  ellipsis: '...',
  sent: 'v',
  failed: 'x',
  unknown: '?',
  bell: '@',
  waiting: 'o',
  edges: {waiting: ':', failed: '!', unknown: '?'},
  mask: '*',
  full: '#',
  empty: '.',
  levels: [],
  counts: null,
  down: 'v',
  to: '->',
  favorite: '*',
  online: '*',
  offline: 'o',
};

export function glyphsFor(isAscii: boolean): Glyphs {
  return isAscii ? ascii : drawn;
}
