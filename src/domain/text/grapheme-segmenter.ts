const MAX_REMEMBERED = 2000;
const MAX_REMEMBERED_LENGTH = 32;

let segmenter: Intl.Segmenter | undefined;
const remembered = new Map<string, readonly string[]>();

/**
 * Splits a text into grapheme clusters (UAX #29). The segmenter is created on first use, because
 * that takes milliseconds. Each call takes microseconds, so short results are cached: the same few
 * emoji are segmented again on every keystroke.
 */
export function segmentsOf(text: string): readonly string[] {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  segmenter ??= new Intl.Segmenter('ko', {granularity: 'grapheme'});
  const segments = Array.from(segmenter.segment(text), ({segment}) => segment);
  if (text.length <= MAX_REMEMBERED_LENGTH) {
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(text, segments);
  }
  return segments;
}
