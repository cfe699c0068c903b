import {failed, type Result, succeeded} from '../../failure/result.ts';
import type {TemplateFinding} from '../../failure/template-finding.ts';
import {isObject, type JsonObject, textIn} from '../template/json.ts';
import {addFault, memberOf, object, optional, type Place, required} from '../template/reader.ts';
import {pictureAddress, text, webAddress} from '../template/values.ts';
import type {ListItem} from './list-of-items.ts';
import {maxGivenUnits, maxMemoUnits} from './text.ts';

/** The fields of an item: in the order of the columns of a line, and the members of its JSON. */
const fieldNames = ['title', 'url', 'description', 'image'] as const;

const itemMembers = object({
  title: required(text()),
  url: optional(webAddress),
  description: optional(text()),
  image: optional(pictureAddress),
});

/** How many faults are named; the others are counted. */
const maxNamedFaults = 50;

/**
 * Reads the items of a list, one per line: title, address, description and address of a picture,
 * separated by tabs, of which only the title is required; or a JSON object with these members, if
 * the line begins with `{`. Empty lines are skipped. Fails with `template-refused`, whose paths name
 * each line with a fault (`line 4.url`), so that no part of a line is lost.
 */
export function readItems(given: string): Result<readonly ListItem[]> {
  if (given.length > maxGivenUnits) {
    return failed({kind: 'memo-too-large', units: given.length, limit: maxMemoUnits});
  }
  const faults: TemplateFinding[] = [];
  const items = given
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const item = readItem(line, {path: `line ${index + 1}`, faults, warnings: []});
      return item === null ? [] : [item];
    });
  if (faults.length > 0) return failed({kind: 'template-refused', findings: named(faults)});
  return items.length === 0 ? failed({kind: 'memo-empty'}) : succeeded(items);
}

function readItem(line: string, place: Place): ListItem | null {
  const fields = line.trimStart().startsWith('{') ? membersOf(line, place) : columnsOf(line, place);
  const read = fields === undefined ? undefined : itemMembers(fields, place);
  if (!isObject(read)) return null;
  return {
    title: textIn(read, 'title') ?? '',
    url: textIn(read, 'url'),
    description: textIn(read, 'description'),
    imageUrl: textIn(read, 'image'),
  };
}

function columnsOf(line: string, place: Place): JsonObject | undefined {
  const columns = line.split('\t').map((column) => column.trim());
  const count = columns.findLastIndex((column) => column !== '') + 1;
  const most = fieldNames.length;
  if (count > most) return addFault(place, {kind: 'count', count, least: 0, most});
  const fields = fieldNames.map((name, index) => [name, columns[index] || null] as const);
  return Object.fromEntries(fields);
}

function membersOf(line: string, place: Place): JsonObject | undefined {
  const members = parsed(line);
  if (members === null) return addFault(place, {kind: 'not-json'});
  const unknown = Object.keys(members).filter((name) => !fieldNames.some((one) => one === name));
  for (const name of unknown) {
    addFault(memberOf(place, name), {kind: 'no-member', known: fieldNames});
  }
  const fields = fieldNames.map((name) => [name, trimmed(members[name] ?? null)] as const);
  return Object.fromEntries(fields);
}

function parsed(line: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Blanks alone are no value, in JSON as in a column. */
function trimmed<T>(value: T): T | string | null {
  return typeof value === 'string' ? value.trim() || null : value;
}

function named(faults: readonly TemplateFinding[]): readonly TemplateFinding[] {
  const rest = faults.length - maxNamedFaults;
  if (rest <= 0) return faults;
  return [...faults.slice(0, maxNamedFaults), {path: '', problem: {kind: 'more', count: rest}}];
}
