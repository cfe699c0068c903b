import {certainBorderAfter, isCertainBorder} from './grapheme-borders.ts';
import {segmentsOf} from './grapheme-segmenter.ts';

export type PlacedGrapheme = {readonly grapheme: string; readonly offset: number};

const maxRun = 256;

/**
 * The end of a run of clusters to segment together: one call of the segmenter costs as much as
 * dozens of clusters.
 */
function endOfJoinedRun(text: string, start: number): number {
  let end = certainBorderAfter(text, start);
  while (end - start < maxRun && end < text.length && !isCertainBorder(text, end + 1)) {
    end = certainBorderAfter(text, end);
  }
  return end;
}

/**
 * Yields the graphemes of a text with their UTF-16 offsets. Plain runs (ASCII, Hangul syllables,
 * common CJK) are read character by character; only characters that might join go to the segmenter.
 */
export function* placedGraphemes(text: string): Generator<PlacedGrapheme, void, undefined> {
  let offset = 0;
  while (offset < text.length) {
    if (isCertainBorder(text, offset + 1)) {
      yield {grapheme: text.charAt(offset), offset};
      offset += 1;
      continue;
    }
    const end = endOfJoinedRun(text, offset);
    for (const grapheme of segmentsOf(text.slice(offset, end))) {
      yield {grapheme, offset};
      offset += grapheme.length;
    }
  }
}

/** Splits a text into user-perceived characters (UAX #29 extended grapheme clusters). */
export function splitGraphemes(text: string): string[] {
  const graphemes: string[] = [];
  for (const {grapheme} of placedGraphemes(text)) graphemes.push(grapheme);
  return graphemes;
}
