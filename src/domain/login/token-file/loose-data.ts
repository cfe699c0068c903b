import {type Cursor, skip, takeSeparator} from './loose-cursor.ts';
import {readLooseString} from './loose-string.ts';

/** Objects, lists, texts, booleans and null; numbers are texts. */
export type LooseValue = string | boolean | null | readonly LooseValue[] | LooseObject;

export interface LooseObject {
  readonly [name: string]: LooseValue;
}

/** Brackets that are nested deeper are read as one level. */
const maxDepth = 32;

/**
 * Reads data that a script may have written, without rejecting anything: JSON with comments or
 * trailing commas, JSON lines, a Python or JavaScript literal, and lines with `NAME=value` or
 * `name: value`. Returns one object with the names of all lines, each section an object in it, and
 * then the other values in order. The time is linear in the length of the text.
 */
export function readLooseData(source: string): readonly LooseValue[] {
  const cursor = {source, at: 0};
  const values: LooseValue[] = [];
  const top: Entries = [];
  const sections: [string, Entries][] = [];
  let entries = top;
  let isIndented = false;
  const begin = (name: string, by: 'brackets' | 'indentation'): void => {
    entries = [];
    sections.push([name, entries]);
    isIndented = by === 'indentation';
  };
  while (skip(cursor, {lines: true})) {
    const isAtMargin = cursor.at === 0 || source[cursor.at - 1] === '\n';
    if (isAtMargin && isIndented) entries = top;
    const value = readValue(cursor, 0);
    if (typeof value !== 'string') {
      const name = isAtMargin ? sectionName(value) : null;
      if (name !== null) begin(name, 'brackets');
      else if (value !== null && typeof value === 'object') values.push(value);
      continue;
    }
    const separator = skip(cursor, {lines: false}) ? takeSeparator(cursor) : null;
    if (separator === null) {
      if (looksNested(value)) values.push(value);
      continue;
    }
    const given = readLineValue(cursor);
    if (given === '' && separator === ':') begin(value, 'indentation');
    else entries.push([value, given]);
  }
  const named = sections.map(([name, own]): Entries[number] => [name, Object.fromEntries(own)]);
  return [Object.fromEntries([...top, ...named]), ...values];
}

type Entries = [string, LooseValue][];

/** The name in a line such as `[kakao]` or `[[kakao]]`. */
function sectionName(value: LooseValue): string | null {
  if (!Array.isArray(value) || value.length !== 1) return null;
  const [only] = value;
  return typeof only === 'string' && !looksNested(only) ? only : sectionName(only);
}

/** Whether a text holds data itself. */
export function looksNested(text: string): boolean {
  return /^\s{0,100}["'[{]/.test(text);
}

function readValue(cursor: Cursor, depth: number): LooseValue {
  const mark = cursor.source[cursor.at] ?? '';
  if ('{[('.includes(mark)) return readBracket(cursor, depth + 1);
  return readLooseString(cursor) ?? readWord(cursor, depth);
}

/** Reads to the closing bracket: pairs become an object, other values a list. */
function readBracket(cursor: Cursor, depth: number): LooseValue {
  const pairs: Entries = [];
  const items: LooseValue[] = [];
  cursor.at += 1;
  while (skip(cursor, {lines: true})) {
    const mark = cursor.source[cursor.at] ?? '';
    if ('}])'.includes(mark)) {
      cursor.at += 1;
      break;
    }
    if (',;'.includes(mark) || (depth >= maxDepth && '{[('.includes(mark))) {
      cursor.at += 1;
      continue;
    }
    const value = readValue(cursor, depth);
    // PHP and Lua print a name in brackets.
    const name = sectionName(value) ?? value;
    const isName = typeof name === 'string' && skip(cursor, {lines: true});
    if (isName && takeSeparator(cursor) !== null) pairs.push([name, readMember(cursor, depth)]);
    else items.push(value);
  }
  const entries = pairs.length === 0 ? entriesOf(items) : pairs;
  if (entries === null) return items;
  const members = Object.fromEntries(entries);
  return items.length === 0 || pairs.length === 0 ? members : [members, ...items];
}

function readMember(cursor: Cursor, depth: number): LooseValue {
  const isGiven = skip(cursor, {lines: true}) && !',;}])'.includes(cursor.source[cursor.at] ?? '');
  if (!isGiven) return null;
  if (depth < maxDepth || !'{[('.includes(cursor.source[cursor.at] ?? '')) {
    return readValue(cursor, depth);
  }
  return null;
}

/** The entries of a map that is printed as a list of pairs; null if it is another list. */
function entriesOf(items: readonly LooseValue[]): Entries | null {
  const entries = items.flatMap(
    (item): Entries =>
      Array.isArray(item) && item.length === 2 && typeof item[0] === 'string'
        ? [[item[0], item[1]]]
        : [],
  );
  return items.length > 0 && entries.length === items.length ? entries : null;
}

const wordPattern = /[^\s,;:=()[\]{}"'`]+/y;

const constants: Readonly<Record<string, boolean | null>> = {
  null: null,
  None: null,
  nil: null,
  undefined: null,
  NaN: null,
  true: true,
  True: true,
  false: false,
  False: false,
};

/** Reads a word without quotes; `name(…)` is the value in its brackets. */
function readWord(cursor: Cursor, depth: number): LooseValue {
  wordPattern.lastIndex = cursor.at;
  const word = wordPattern.exec(cursor.source)?.[0];
  // A mark that begins no value, such as a second colon.
  if (word === undefined) {
    cursor.at += 1;
    return null;
  }
  cursor.at += word.length;
  if (cursor.source[cursor.at] === '(' && depth < maxDepth) {
    const inside = readBracket(cursor, depth + 1);
    return Array.isArray(inside) && inside.length === 1 ? inside[0] : inside;
  }
  return Object.hasOwn(constants, word) ? (constants[word] ?? null) : word;
}

const callPattern = /[\w.]+\(/y;

/** Reads the value of a line: data, a quoted text, or the rest of the line without its comment. */
function readLineValue(cursor: Cursor): LooseValue {
  skip(cursor, {lines: false});
  const {source, at} = cursor;
  callPattern.lastIndex = cursor.at;
  if ('{['.includes(source[at] ?? '\n') || callPattern.test(source)) return readValue(cursor, 0);
  const quoted = readLooseString(cursor);
  if (quoted !== null) return quoted;
  const end = source.slice(at).search(/[\n;&]|(?<!\$)\{/);
  const line = end < 0 ? source.slice(at) : source.slice(at, at + end);
  cursor.at += line.length;
  const comment = line.search(/\s(?:#|\/\/)/);
  const text = (comment < 0 ? line : line.slice(0, comment)).trim().replace(/,$/, '');
  return Object.hasOwn(constants, text) ? (constants[text] ?? null) : text;
}
