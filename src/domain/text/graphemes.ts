import {isSureBorder, sureBorderAfter} from './grapheme-borders.ts';
import {segmentsOf} from './grapheme-segmenter.ts';

export type PlacedGrapheme = {readonly grapheme: string; readonly offset: number};

const MAX_RUN = 256;

/** Takes neighbouring clusters together: one call of the segmenter costs as much as dozens of clusters. */
function endOfJoinedRun(text: string, start: number): number {
  let end = sureBorderAfter(text, start);
  while (end - start < MAX_RUN && end < text.length && !isSureBorder(text, end + 1)) {
    end = sureBorderAfter(text, end);
  }
  return end;
}

/**
 * Walks the graphemes of a text with their UTF-16 offsets.
 * Plain runs (ASCII, Hangul syllables, common CJK) go character by character; only what may join is
 * given to the segmenter.
 */
export function* placedGraphemes(text: string): Generator<PlacedGrapheme, void, undefined> {
  let offset = 0;
  while (offset < text.length) {
    if (isSureBorder(text, offset + 1)) {
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

/** Splits a text into what a person sees as characters (UAX #29 extended grapheme clusters). */
export function splitGraphemes(text: string): string[] {
  const graphemes: string[] = [];
  for (const {grapheme} of placedGraphemes(text)) graphemes.push(grapheme);
  return graphemes;
}
