import type {Phrase} from '../../domain/program/phrase.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import type {CommandContext} from './command-context.ts';

/** The last characters of an id, because ids of the same day begin alike. */
export function shortId(id: string): string {
  return id.slice(-8);
}

/** The fewest characters of an id that are searched for. */
const minPrefix = 4;

/** Lookup of things by id, and their names in messages. */
export interface Findable<Thing extends {readonly id: string}> {
  find(id: string): Thing | null;
  /** The things that part of an id can match. */
  list(): Iterable<Thing>;
  /** The plural name, with its Korean particle: 메모가, memos. */
  readonly several: Phrase;
  /** The singular name, with its Korean particle: 메모가, memo. */
  readonly one: Phrase;
  /** The command that lists the ids. */
  readonly listedBy: string;
}

/**
 * Finds a thing by its id, or by the beginning or end of it (at least four characters). Prints a
 * message and returns null when none or several match.
 */
export function findById<Thing extends {readonly id: string}>(
  context: CommandContext,
  id: string,
  where: Findable<Thing>,
): Thing | null {
  const exact = where.find(id);
  if (exact !== null) return exact;
  const part = id.toLowerCase();
  const found =
    id.length < minPrefix ? [] : [...where.list()].filter((one) => isNamed(one.id, part));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const shown = sanitizeLine(id).slice(0, 80) || "''";
  context.say(found.length > 1 ? ambiguousWords(shown, where) : notFoundWords(shown, where));
  return null;
}

function isNamed(id: string, part: string): boolean {
  return id.endsWith(part) || id.startsWith(part);
}

type Names = Pick<Findable<never>, 'several' | 'one' | 'listedBy'>;

function ambiguousWords(shown: string, {several}: Names): Phrase {
  return {
    ko: `ID가 ${shown}(으)로 시작하거나 끝나는 ${several.ko} 여러 개입니다. ID를 더 길게 입력하세요.`,
    en: `Several ${several.en} have an id that starts or ends with ${shown}. Type more of the id.`,
  };
}

function notFoundWords(shown: string, {one, listedBy}: Names): Phrase {
  return {
    ko: `그런 ${one.ko} 없습니다: ${shown}. ID는 '${listedBy}'에서 확인하세요.`,
    en: `No such ${one.en}: ${shown}. Run '${listedBy}' to see the ids.`,
  };
}
