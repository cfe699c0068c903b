import {lazyPattern} from '../text/lazy-pattern.ts';
import {normalizeInput} from '../text/sanitize.ts';
import type {Memo} from './memo.ts';

/** A character of a tag. A joiner is one within a word, as in Persian. */
const sign = String.raw`(?:[\p{L}\p{M}\p{N}_\-]|(?<=[\p{L}\p{M}])[\u200c\u200d](?=[\p{L}\p{M}]))`;

/** A tag in a text: `#`, then letters, digits, `_` and `-` of any script. */
const written = lazyPattern(
  String.raw`(?<![\p{L}\p{M}\p{N}_#&/])#(${sign}{1,50})(?!${sign})`,
  'gu',
);
const validTag = lazyPattern(`^${sign}{1,50}$`, 'u');

/** A tag needs a letter: `#3` is an ordinal, and a lone dash is a typing error. */
const hasLetter = /\p{L}/u;

/** Returns a tag as it is stored: NFC, lower case, without `#`; null if it is not a valid tag. */
export function tagOf(word: string): string | null {
  const tag = normalizeInput(word).toLowerCase().replace(/^#/, '');
  return validTag().test(tag) && hasLetter.test(tag) ? tag : null;
}

/** The tags written in a text (`#장보기`), in order and without duplicates. */
export function writtenTags(text: string): readonly string[] {
  // Compiling the pattern takes longer than all else that a short text needs.
  if (!text.includes('#')) return [];
  const found = [...text.normalize('NFC').matchAll(written())].map(([, word]) => tagOf(word ?? ''));
  return [...new Set(found.filter((tag) => tag !== null))];
}

/** A tag as it is written in a text, with its `#`; `start` is its UTF-16 offset. */
export interface PlacedTag {
  readonly written: string;
  readonly start: number;
}

/** The places of the tags in a text, in order. */
export function* tagsIn(text: string): Generator<PlacedTag, void, undefined> {
  for (const {0: found, 1: word, index} of text.matchAll(written())) {
    if (tagOf(word ?? '') !== null) yield {written: found, start: index};
  }
}

/** Splits a line of tags, with or without `#`, at spaces or commas, and separates invalid ones. */
export function readTags(line: string): {tags: readonly string[]; refused: readonly string[]} {
  const words = line.split(/[\s,]+/).filter((word) => word !== '');
  const read = words.map((word) => ({word, tag: tagOf(word)}));
  const tags = read.flatMap(({tag}) => (tag === null ? [] : [tag]));
  const refused = read.filter(({tag}) => tag === null).map(({word}) => word);
  return {tags: [...new Set(tags)], refused};
}

/** The tags of a memo that are not written in its text. */
export function givenTags({text, tags}: Pick<Memo, 'text' | 'tags'>): readonly string[] {
  const written = writtenTags(text);
  return tags.filter((tag) => !written.includes(tag));
}
