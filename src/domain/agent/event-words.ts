import {isEmptyMemo} from '../memo/split-memo.ts';
import {truncateMemo} from '../memo/truncate-memo.ts';
import {redact} from '../text/redact.ts';
import {sanitizeLine} from '../text/sanitize.ts';

/** The maximum length (UTF-16 units): with the headline it is one message of Kakao's. */
const maxWordsUnits = 120;

/** The part of a long text that is read. */
const readUnits = 20_000;

/**
 * The first line of what an agent said, without the marks of Markdown at its start. What looks like
 * a secret is hidden before the line is cut, since a part of one is not recognized.
 */
export function eventWords(words: string): string {
  const lines = words.slice(0, readUnits).split(/\r\n|[\r\n]/);
  const line = lines.map((text) => sanitizeLine(text).trim()).find((text) => !isEmptyMemo(text));
  const plain = (line ?? '').replace(/^(?:#{1,6}|[-*>]) +/, '').replaceAll('**', '');
  return truncateMemo(redact(plain), maxWordsUnits);
}
