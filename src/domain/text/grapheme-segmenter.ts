const maxCached = 2000;
const maxCachedLength = 32;

let segmenter: Intl.Segmenter | undefined;
const cache = new Map<string, readonly string[]>();

/**
 * Splits a text into grapheme clusters (UAX #29). The segmenter is created on first use, because
 * that takes milliseconds. Each call takes microseconds, so short results are cached: the same few
 * emoji are segmented again on every keystroke.
 */
export function segmentsOf(text: string): readonly string[] {
  const known = cache.get(text);
  if (known !== undefined) return known;
  segmenter ??= new Intl.Segmenter('ko', {granularity: 'grapheme'});
  const segments = Array.from(segmenter.segment(text), ({segment}) => segment);
  if (text.length <= maxCachedLength) {
    if (cache.size >= maxCached) cache.clear();
    cache.set(text, segments);
  }
  return segments;
}
