import {type Row, type Span, spread} from './row.ts';
import type {View} from './view.ts';

/** The keys that scroll, shown if the content does not fit. */
export function pagingWord({columns}: View): string {
  return columns < 60 ? 'PgDn' : 'PgUp PgDn';
}

/**
 * The program's name, the name of the page, and something at the right edge if it fits. `turns`
 * lets a spinner turn before the name, on a screen that has no better place for it.
 */
export function titleRow(
  names: readonly Span[],
  right: Row,
  {columns}: View,
  {turns = false}: {readonly turns?: boolean} = {},
): Row {
  const left: Row = [
    {text: ' ', tone: 'accent', turns},
    {text: 'kakao-tui', tone: 'accent'},
    {text: '   '},
    ...names,
  ];
  return spread(left, right, columns);
}
