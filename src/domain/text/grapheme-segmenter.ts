const MAX_REMEMBERED = 2000;
const MAX_REMEMBERED_LENGTH = 32;

let segmenter: Intl.Segmenter | undefined;
const remembered = new Map<string, readonly string[]>();

/**
 * The grapheme clusters of a text as UAX #29 has them.
 * The segmenter is made on first use, since that costs milliseconds. Each call of it costs microseconds,
 * so short answers are remembered: the same few emoji come back at every keystroke.
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
