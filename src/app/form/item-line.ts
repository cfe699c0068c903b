import type {ListItem} from '../../domain/memo/kinds/list-of-items.ts';
import {readItems} from '../../domain/memo/kinds/read-items.ts';

const addressPattern = /^https?:\/\//i;

/**
 * An item of a list as one line: title, address, description, address of a picture. The first
 * address ends the title; an address at the end is the picture.
 */
export function readItem(line: string): ListItem {
  const words = line.split(/\s+/).filter((word) => word !== '');
  const at = words.findIndex((word) => addressPattern.test(word));
  if (at === -1) return {title: words.join(' '), url: null, description: null, imageUrl: null};
  const rest = words.slice(at + 1);
  const hasPicture = addressPattern.test(rest.at(-1) ?? '');
  const description = (hasPicture ? rest.slice(0, -1) : rest).join(' ');
  return {
    title: words.slice(0, at).join(' '),
    url: words[at] ?? null,
    description: description === '' ? null : description,
    imageUrl: hasPicture ? (rest.at(-1) ?? null) : null,
  };
}

/** The line of an item, from which `readItem` reads it again if its words allow that. */
export function itemLine({title, url, description, imageUrl}: ListItem): string {
  return [title, url, description, imageUrl].filter((part) => part !== null).join(' ');
}

/** The lines of a pasted text, with those of its items where it or a line is their JSON. */
export function itemLines(pasted: string): readonly string[] {
  const lines = /^\s*\[/.test(pasted) ? linesOfJson(pasted) : null;
  return lines ?? pasted.split(/\r\n?|\n/).flatMap(linesOfLine);
}

function linesOfLine(line: string): readonly string[] {
  const lines = line.trimStart().startsWith('{') ? linesOfJson(line) : null;
  return lines ?? [line];
}

/** Null if it is no JSON of items. */
function linesOfJson(text: string): readonly string[] | null {
  const items = readItems(text);
  return items.ok ? items.value.map(itemLine) : null;
}
