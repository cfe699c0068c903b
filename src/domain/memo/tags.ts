import type {Memo} from './memo.ts';

/** Letters, digits, `_` and `-` of any script: what a tag is made of behind its `#`. */
const written = /(?<![\p{L}\p{M}\p{N}_#&/])#([\p{L}\p{M}\p{N}_-]{1,50})(?![\p{L}\p{M}\p{N}_-])/gu;
const whole = /^[\p{L}\p{M}\p{N}_-]{1,50}$/u;

/** A number alone is an ordinal (`#3`), a dash a mistake. */
const named = /\p{L}/u;

/** The tag as it is kept: composed, in small letters, without `#`; null when it cannot be one. */
export function tagOf(word: string): string | null {
  const tag = word.normalize('NFC').toLowerCase().replace(/^#/, '');
  return whole.test(tag) && named.test(tag) ? tag : null;
}

/** The tags written in a text (`#장보기`), in their order, each once. */
export function writtenTags(text: string): readonly string[] {
  const found = [...text.normalize('NFC').matchAll(written)].map(([, word]) => tagOf(word ?? ''));
  return [...new Set(found.filter((tag) => tag !== null))];
}

/** The words of a line of tags, with or without `#`, by spaces or commas; those that are none apart. */
export function readTags(line: string): {tags: readonly string[]; refused: readonly string[]} {
  const words = line.split(/[\s,]+/).filter((word) => word !== '');
  const read = words.map((word) => ({word, tag: tagOf(word)}));
  const tags = read.flatMap(({tag}) => (tag === null ? [] : [tag]));
  const refused = read.filter(({tag}) => tag === null).map(({word}) => word);
  return {tags: [...new Set(tags)], refused};
}

/** Those of a memo's tags that are not written in its text. */
export function givenTags({text, tags}: Pick<Memo, 'text' | 'tags'>): readonly string[] {
  const written = writtenTags(text);
  return tags.filter((tag) => !written.includes(tag));
}
