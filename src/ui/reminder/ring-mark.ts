import type {State} from '../../app/state/state.ts';
import {cellWidth} from '../../domain/text/cell-width.ts';
import type {Span} from '../base/row.ts';
import type {View} from '../base/view.ts';
import {ringMark, shortRingMark} from './reminder-screen-words.ts';

/**
 * Says in the rule above the box that a reminder follows the memo being written: the one place that
 * is on the smallest screen too. `room` is the cells that it may take; empty if there is no
 * reminder.
 */
export function ringSpans({draftRings}: State, {glyphs, language}: View, room: number): Span[] {
  if (!draftRings) return [];
  const text = [ringMark, shortRingMark]
    .map((words) => ` ${glyphs.bell} ${words[language]} `)
    .find((words, index) => index === 1 || cellWidth(words) <= room);
  return [{text: text ?? '', tone: 'warn'}];
}
