import type {Phrase} from '../../domain/program/phrase.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import type {CommandContext} from './command-context.ts';

/** The end of an id, where ids of the same day differ: enough to name one. */
export function shortId(id: string): string {
  return id.slice(-8);
}

/** Fewer characters than this of an id name nothing. */
const minPrefix = 4;

/** Where things with ids are looked for, and what they are called. */
export interface Findable<Thing extends {readonly id: string}> {
  find(id: string): Thing | null;
  /** Those that a part of an id may name. */
  list(): Iterable<Thing>;
  /** What several of them are called, with its Korean particle: 메모가, memos. */
  readonly several: Phrase;
  /** What one of them is called: 메모가, memo. */
  readonly one: Phrase;
  /** The command that shows the ids. */
  readonly listedBy: string;
}

/** What an id, or its end or beginning (at least four characters), names; says so when it names nothing or several. */
export function findById<Thing extends {readonly id: string}>(
  context: CommandContext,
  id: string,
  where: Findable<Thing>,
): Thing | null {
  const whole = where.find(id);
  if (whole !== null) return whole;
  const part = id.toLowerCase();
  const found =
    id.length < minPrefix ? [] : [...where.list()].filter((one) => isNamed(one.id, part));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const shown = sanitizeLine(id).slice(0, 80);
  context.say(found.length > 1 ? severalEnd(shown, where) : noneIs(shown, where));
  return null;
}

function isNamed(id: string, part: string): boolean {
  return id.endsWith(part) || id.startsWith(part);
}

type Names = Pick<Findable<never>, 'several' | 'one' | 'listedBy'>;

function severalEnd(shown: string, {several}: Names): Phrase {
  return {
    ko: `${shown}(으)로 끝나거나 시작하는 ${several.ko} 여럿입니다. 더 길게 쓰세요.`,
    en: `Several ${several.en} end or begin with ${shown}: write more of the id.`,
  };
}

function noneIs(shown: string, {one, listedBy}: Names): Phrase {
  return {
    ko: `그런 ${one.ko} 없습니다: ${shown}. '${listedBy}'로 번호를 보세요.`,
    en: `There is no such ${one.en}: ${shown}. See the ids with '${listedBy}'.`,
  };
}
