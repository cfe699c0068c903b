import type {JsonNode} from './json-tree.ts';
import {lineEndOf} from './settings-edit.ts';

/** A change of a text: what is between two offsets becomes other text. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Adds a child at the end of an object or array, in the style of the others; everything else
 * stays byte for byte, comments too. `key` is the name of a member, null in an array.
 */
export function withChild(
  text: string,
  into: JsonNode,
  key: string | null,
  value: unknown,
): string {
  const {children} = into;
  const close = into.end - 1;
  const last = children.at(-1);
  const inside = text.slice(into.start, last === undefined ? close : last.end);
  const isInline = last !== undefined && !inside.includes('\n');
  const name = key === null ? '' : `${JSON.stringify(key)}: `;
  if (isInline) {
    const added = `, ${name}${JSON.stringify(value)}`;
    return changed(text, [{start: last.end, end: last.end, text: added}]);
  }
  const lineEnd = lineEndOf(text);
  const unit = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  const outer = indentAt(text, into.start);
  const first = children[0];
  const indent = first === undefined ? outer + unit : indentAt(text, first.start);
  const json = JSON.stringify(value, null, unit).replaceAll('\n', lineEnd + indent);
  // After the comments that follow the last child.
  const place = trimmedEnd(text, close);
  const added = `${lineEnd}${indent}${name}${json}`;
  if (last === undefined) {
    return changed(text, [{start: place, end: close, text: `${added}${lineEnd}${outer}`}]);
  }
  return changed(text, [
    {start: last.end, end: last.end, text: ','},
    {start: place, end: place, text: added},
  ]);
}

/** Removes a child of an object or array, with its comma. */
export function withoutChild(text: string, child: JsonNode): string {
  const {parent} = child;
  const siblings = parent?.children ?? [];
  const index = siblings.indexOf(child);
  const start = trimmedEnd(text, child.start);
  const {end} = child;
  const previous = siblings[index - 1];
  const ends = endsInLineComment(text.slice(previous?.end ?? (parent?.start ?? 0) + 1, start));
  // What follows on the same line must not become a part of the comment.
  const between = (next: number): string =>
    ends && !/^[ \t]*\r?\n/.test(text.slice(next)) ? lineEndOf(text) : '';
  if (parent !== null && siblings.length === 1) {
    const open = parent.start + 1;
    const close = parent.end - 1;
    const isAlone = start === open && text.slice(end, close).trim() === '';
    return changed(text, [{start, end: isAlone ? close : end, text: between(end)}]);
  }
  if (index < siblings.length - 1) {
    const next = commaAfter(text, end) + 1;
    return changed(text, [{start, end: next, text: between(next)}]);
  }
  const comma = commaAfter(text, previous === undefined ? end : previous.end);
  return changed(text, [
    {start: comma, end: comma + 1, text: ''},
    {start: Math.max(start, comma + 1), end, text: between(end)},
  ]);
}

/** Whether what is between two values ends in a comment that only the end of the line ends. */
function endsInLineComment(between: string): boolean {
  return /\/\/[^\n]*$/.test(between);
}

/** Writes another value in the place of one. */
export function withValue(text: string, node: JsonNode, value: unknown): string {
  return changed(text, [{start: node.start, end: node.end, text: JSON.stringify(value)}]);
}

/** `changes` are in the order of the text and do not overlap. */
function changed(text: string, changes: readonly Change[]): string {
  return changes.reduceRight(
    (result, change) => result.slice(0, change.start) + change.text + result.slice(change.end),
    text,
  );
}

/** The place behind what is written before `offset`. */
function trimmedEnd(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** The white space at the start of the line. */
function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** The offset of the comma that follows a value, after comments. */
function commaAfter(text: string, offset: number): number {
  const between = /^(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/.exec(text.slice(offset))?.[0] ?? '';
  return offset + between.length;
}
