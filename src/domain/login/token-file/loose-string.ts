import type {Cursor} from './loose-cursor.ts';

/** `bytes`, `str`, raw and formatted strings of Python have a letter before the quote. */
const opening = /[bBrRuUfF]{0,2}("""|'''|["'`“‘])/y;

/** Word processors and chats replace straight quotes by these. */
const closings: Readonly<Record<string, string>> = {'“': '”', '‘': '’'};

/**
 * Reads a quoted text of JSON, Python or JavaScript at the cursor and moves behind it; null if
 * there is none. A quote that is not closed in its line ends there.
 */
export function readLooseString(cursor: Cursor): string | null {
  const {source} = cursor;
  opening.lastIndex = cursor.at;
  const [start = '', mark = ''] = opening.exec(source) ?? [];
  if (mark === '') return null;
  const quote = closings[mark] ?? mark;
  const from = cursor.at + start.length;
  const spansLines = quote.length === 3 || quote === '`';
  let end = from;
  while (end < source.length && !source.startsWith(quote, end)) {
    if (source[end] === '\n' && !spansLines) break;
    end += source[end] === '\\' ? 2 : 1;
  }
  end = Math.min(end, source.length);
  cursor.at = source.startsWith(quote, end) ? end + quote.length : end;
  return unescaped(source.slice(from, end));
}

const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '\n': '',
};

function unescaped(text: string): string {
  return text.replace(
    /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g,
    (_all, unicode?: string, hex?: string, other = '') => {
      const code = unicode ?? hex;
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      return escapes[other] ?? other;
    },
  );
}
