import {readToken} from './sendable-token.ts';

/**
 * Finds the refresh tokens that a text names, in their order: as a member of JSON, even if it is
 * cut off, escaped or surrounded by other text, in a form, in XML or in settings. A token has the
 * characters of RFC 6750, section 2.1, and is returned only with the character that ends it,
 * because one that is cut off is worthless.
 *
 * Takes linear time: each step reads on from the previous one, and no two of them read the same run
 * of characters twice.
 */
export function findRefreshTokens(text: string): readonly string[] {
  const plain = unescaped(text);
  return [...plain.matchAll(name)].flatMap((found) => {
    const token = valueAt(plain, found.index + found[0].length);
    return token === undefined ? [] : [token];
  });
}

/** The name, with any mark or none between its words. */
const anyName = /(?<![\w-])refresh[^\w\r\n]{0,6}_?token(?!\w)/gi;

/** The number of characters that markup may put between a name and its value. */
const maxGap = 100;

/** The shortest run of characters that is taken for a token without a separator before it. */
const leastLength = 20;

/**
 * Guesses refresh tokens: the first long run of mixed letters and digits close behind the name, as
 * in tables, colored HTML, and lists of names and values. No other token's name may be between
 * them. Takes linear time: each name is searched up to the next.
 */
export function guessRefreshTokens(text: string): readonly string[] {
  const plain = unescaped(text);
  const names = [...plain.matchAll(anyName)];
  return names.flatMap((found, index) => {
    const after = plain.slice(found.index + found[0].length, names[index + 1]?.index);
    const run = longRun.exec(after);
    if (run === null || run.index > maxGap || /token/i.test(after.slice(0, run.index))) return [];
    const isMixed = [/[a-z]/, /[A-Z]/, /\d/].every((kind) => kind.test(run[0]));
    return isMixed ? [run[0]] : [];
  });
}

/** A whole run with a character that ends it: starting only there keeps the time linear. */
const longRun = new RegExp(`(?<![\\w.~+-])[\\w.~+-]{${leastLength},}={0,2}(?=[^\\w.~+=-])`);

/**
 * The name of the member, and what separates it from its value: at least one of `:`, `=`, `>` or a
 * tag, and a list or an object around the value.
 */
const name =
  /(?<![\w-])refresh[_-]?token["'`]?\s*(?:(?:<[^<>"']{0,40}>|[:=>])[\s[({]*)+(?:["'](?:token|value)["']\s*:\s*)?/gi;

function valueAt(text: string, start: number): string | undefined {
  const opening = text[start];
  if (opening === '"' || opening === "'" || opening === '`') {
    const value = runAt(text, start + 1, /[\w.~+/=-]+/y);
    return text[start + 1 + value.length] === opening ? readToken(value) : undefined;
  }
  const value = runAt(text, start, /[\w.~+/%-]{8,}={0,2}/y);
  return start + value.length === text.length ? undefined : readToken(value);
}

function runAt(text: string, start: number, run: RegExp): string {
  run.lastIndex = start;
  return run.exec(text)?.[0] ?? '';
}

/**
 * Removes what encodings put between the letters: NUL of UTF-16, the sizes of chunks (RFC 9112,
 * 7.1), escapes of JSON, of HTML and of addresses.
 */
function unescaped(text: string): string {
  return text
    .replaceAll('\0', '')
    .replace(/\r\n[\da-f]{1,8}(?:;[^\r\n]{0,100})?\r\n/gi, '')
    .replace(/&(?:quot|apos);/gi, '"')
    .replace(/&#0{0,5}(\d{2,3});/g, (_escape, code: string) => String.fromCharCode(Number(code)))
    .replace(/(?:\\u00|&#x0{0,5}|%)([2-7][\da-f]);?/gi, (_escape, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/\\[nrt]/g, ' ')
    .replaceAll('\\', '');
}
