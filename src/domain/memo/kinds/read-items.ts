import {failed, type Result, succeeded} from '../../failure/result.ts';
import type {TemplateFinding} from '../../failure/template-finding.ts';
import {isWebLink} from '../memo-link.ts';
import {isObject, type JsonObject, textIn} from '../template/json.ts';
import {parseJson} from '../template/parse-json.ts';
import {
  addFault,
  memberOf,
  object,
  optional,
  type Place,
  type Reader,
  required,
} from '../template/reader.ts';
import {pictureAddress, text, webAddress} from '../template/values.ts';
import type {ListItem} from './list-of-items.ts';
import {maxGivenUnits, maxMemoUnits} from './text.ts';

/** The fields of an item: in the order of the columns of a line, and the members of its JSON. */
const fieldNames = ['title', 'url', 'description', 'image'] as const;

const membersWith = (image: Reader): Reader =>
  object({
    title: required(text()),
    url: optional(webAddress),
    description: optional(text()),
    image: optional(image),
  });

/** How many faults are named; the others are counted. */
const maxNamedFaults = 50;

/**
 * Reads the items of a list, one per line: title, address, description and address of a picture,
 * separated by tabs, of which only the title is required; or a JSON object with these members, if
 * the line begins with `{`. An address alone is the title too. Empty lines are skipped. The whole
 * text may be a JSON array of such objects instead. Fails with `template-refused`, whose paths name
 * each item with a fault (`line 4.url`, `[3].url`), so that no part of an item is lost. `image`
 * reads the picture of an item.
 */
export function readItems(
  given: string,
  image: Reader = pictureAddress,
): Result<readonly ListItem[]> {
  if (given.length > maxGivenUnits) {
    return failed({kind: 'memo-too-large', units: given.length, limit: maxMemoUnits});
  }
  const faults: TemplateFinding[] = [];
  const members = membersWith(image);
  const items = entriesOf(given.replace(/^\ufeff/, ''), faults).flatMap(([path, entry]) => {
    const item = readItem(entry, members, {path, faults, warnings: []});
    return item === null ? [] : [item];
  });
  if (faults.length > 0) return failed({kind: 'template-refused', findings: named(faults)});
  return items.length === 0 ? failed({kind: 'memo-empty'}) : succeeded(items);
}

type Entry = readonly [path: string, entry: unknown];

/** The objects of a JSON array, or the lines that are not empty. */
function entriesOf(text: string, faults: TemplateFinding[]): readonly Entry[] {
  if (!/^\s*\[\s*(?:\{|\]\s*$)/.test(text)) {
    return text.split(/\r\n?|\n/).flatMap((line, index): Entry[] => {
      return line.trim() === '' ? [] : [[`line ${index + 1}`, lineValue(line)]];
    });
  }
  const parsed = parseJson(text);
  if (!parsed.ok) faults.push({path: '', problem: parsed.problem});
  const entries: readonly unknown[] = parsed.ok && Array.isArray(parsed.value) ? parsed.value : [];
  return entries.map((entry, index) => [`[${index}]`, isObject(entry) ? entry : null]);
}

/** The line itself, or the JSON object that it is; null if it only begins like one. */
function lineValue(line: string): JsonObject | string | null {
  if (!line.trimStart().startsWith('{')) return line;
  const parsed = parseJson(line);
  return parsed.ok && isObject(parsed.value) ? parsed.value : null;
}

function readItem(entry: unknown, members: Reader, place: Place): ListItem | null {
  const fields = typeof entry === 'string' ? columnsOf(entry, place) : membersOf(entry, place);
  const read = fields === undefined ? undefined : members(fields, place);
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
  const [title = ''] = columns;
  if (count === 1 && isWebLink(title)) return {title, url: title};
  if (count === 1 && endsInAddress(title)) return addFault(place, {kind: 'no-tab'});
  const fields = fieldNames.map((name, index) => [name, columns[index] || null] as const);
  return Object.fromEntries(fields);
}

/** Whether an address is at the end, where blanks, a comma or a typed `\t` took the tab's place. */
function endsInAddress(title: string): boolean {
  return isWebLink(title.slice(Math.max(0, title.toLowerCase().lastIndexOf('http'))));
}

function membersOf(members: unknown, place: Place): JsonObject | undefined {
  if (!isObject(members)) return addFault(place, {kind: 'not-json'});
  const unknown = Object.keys(members).filter((name) => !fieldNames.some((one) => one === name));
  for (const name of unknown) {
    addFault(memberOf(place, name), {kind: 'no-member', known: fieldNames});
  }
  const fields = fieldNames.map((name) => [name, trimmed(members[name] ?? null)] as const);
  return Object.fromEntries(fields);
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
