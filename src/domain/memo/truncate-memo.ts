import {isGraphemeBorder, previousBorder} from '../text/grapheme-borders.ts';
import {maxMessageUnits} from './split-memo.ts';

const mark = '…';

/**
 * Truncates a text to one memo, with `…` at the end if text was removed, without splitting a
 * grapheme.
 */
export function truncateMemo(text: string, limit = maxMessageUnits): string {
  if (text.length <= limit) return text;
  const room = limit - mark.length;
  const end = isGraphemeBorder(text, room) ? room : previousBorder(text, room);
  return text.slice(0, end || room).trimEnd() + mark;
}
