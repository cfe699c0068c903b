import {isGraphemeBorder, previousBorder} from '../text/grapheme-borders.ts';
import {maxMessageUnits} from './split-memo.ts';

const mark = '…';

/** A text cut to one memo, ended with `…` where something was left out; graphemes stay whole. */
export function truncateMemo(text: string, limit = maxMessageUnits): string {
  if (text.length <= limit) return text;
  const room = limit - mark.length;
  const end = isGraphemeBorder(text, room) ? room : previousBorder(text, room);
  return text.slice(0, end || room).trimEnd() + mark;
}
