import {isGraphemeBorder, previousBorder} from '../text/grapheme-borders.ts';

/** A range of a memo in UTF-16 offsets; `splitsGrapheme` if it ends inside a grapheme. */
export type MemoRange = {
  readonly start: number;
  readonly end: number;
  readonly splitsGrapheme: boolean;
};

const paragraphRank = 0;
const lineRank = 1;
const sentenceRank = 2;
const wordRank = 3;
const ranks = [paragraphRank, lineRank, sentenceRank, wordRank] as const;

type Rank = (typeof ranks)[number];
type Place = {readonly end: number; readonly next: number};

/** UTF-16 units after a part: enough for a complete code point and most runs of spaces. */
const lookAhead = 16;

const spacesOrFullStop = /\s+|[。！？][」』”’）]*\s*/g;
const endsSentence = /[.!?…。！？]['"’”)\]」』）]*$/;

function rankOf(before: string, spaces: string): Rank {
  const newlines = spaces.split('\n').length - 1;
  if (newlines > 0) return newlines > 1 ? paragraphRank : lineRank;
  return endsSentence.test(before) ? sentenceRank : wordRank;
}

/** The last position of each rank at which the first `room` units of a window can end. */
function lastPlaces(window: string, room: number): Map<Rank, Place> {
  const places = new Map<Rank, Place>();
  for (const match of window.matchAll(spacesOrFullStop)) {
    const spaces = match[0].slice(match[0].trimEnd().length);
    const next = match.index + match[0].length;
    const end = next - spaces.length;
    if (end === 0) continue;
    if (end > room) break;
    places.set(rankOf(window.slice(Math.max(0, end - 8), end), spaces), {end, next});
  }
  return places;
}

/**
 * The fallback position for a cut within `room` units: a grapheme border, else a code point border.
 */
function hardCut(window: string, room: number): number {
  const border = previousBorder(window, room + 1);
  if (border > 0) return border;
  const code = window.charCodeAt(room);
  return code >= 0xdc00 && code <= 0xdfff ? room - 1 : room;
}

/** The text, the start of the current part, and its limit in UTF-16 units. */
type Part = {readonly text: string; readonly start: number; readonly room: number};

/**
 * Whether to cut at a position: it adds no further memo, leaves the part at least half full, or
 * keeps the next word in one memo.
 */
function isWorthwhile({text, start, room}: Part, place: Place, rank: Rank): boolean {
  if (place.end * 2 >= room) return true;
  const left = text.length - start;
  if (Math.ceil((left - place.next) / room) <= Math.ceil((left - room) / room)) return true;
  const next = start + place.next;
  return rank === wordRank && /\s/.test(text.slice(next, next + room + 1));
}

function cutPart(part: Part): MemoRange {
  const {text, start, room} = part;
  const window = text.slice(start, start + room + lookAhead);
  const places = lastPlaces(window, room);
  for (const rank of ranks) {
    const place = places.get(rank);
    if (place === undefined || !isWorthwhile(part, place, rank)) continue;
    // A prepended mark (such as the Arabic number sign) forms a grapheme with the space after it.
    if (!isGraphemeBorder(window, place.end)) continue;
    return {start, end: start + place.end, splitsGrapheme: false};
  }
  const length = hardCut(window, room);
  const splitsGrapheme = !isGraphemeBorder(window, length);
  return {start, end: start + length, splitsGrapheme};
}

function skipSpaces(text: string, from: number): number {
  let index = from;
  while (/\s/.test(text.charAt(index)) && isGraphemeBorder(text, index + 1)) index += 1;
  return index;
}

/**
 * Splits a text into ranges of at most `roomFor(index)` UTF-16 units (2 or more), in order of
 * preference at a paragraph, line, sentence, word or grapheme border. White space at a cut belongs
 * to no range.
 */
export function cutMemo(text: string, roomFor: (index: number) => number): MemoRange[] {
  const trimmed = text.trimEnd();
  const ranges: MemoRange[] = [];
  let start = skipSpaces(trimmed, 0);
  while (start < trimmed.length) {
    const room = roomFor(ranges.length);
    const range =
      trimmed.length - start <= room
        ? {start, end: trimmed.length, splitsGrapheme: false}
        : cutPart({text: trimmed, start, room});
    ranges.push(range);
    start = skipSpaces(trimmed, range.end);
  }
  return ranges;
}
