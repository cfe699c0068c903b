/** A place in a text that is read from left to right. */
export interface Cursor {
  readonly source: string;
  at: number;
}

/** The mark between a name and its value; null if there is none. */
export function takeSeparator(cursor: Cursor): string | null {
  const found = /^(?:=>|:=|[:=])/.exec(cursor.source.slice(cursor.at, cursor.at + 2))?.[0] ?? null;
  cursor.at += found?.length ?? 0;
  return found;
}

/** Skips spaces and comments, and line ends if wanted; returns whether anything follows. */
export function skip(cursor: Cursor, {lines}: {lines: boolean}): boolean {
  const {source} = cursor;
  for (;;) {
    const mark = source[cursor.at];
    if (mark === undefined) return false;
    if (mark === '\n' && !lines) return false;
    const length = commentLength(source, cursor.at);
    if (length > 0) cursor.at += length;
    else if (/[\s\ufeff\0]/.test(mark)) cursor.at += 1;
    else return true;
  }
}

/** The length of the comment at this place; a semicolon begins one only at the start of a line. */
function commentLength(source: string, at: number): number {
  const start = source.slice(at, at + 2);
  const isLineComment =
    start.startsWith('#') ||
    start === '//' ||
    (start.startsWith(';') && (at === 0 || source[at - 1] === '\n'));
  if (!isLineComment && start !== '/*') return 0;
  const end = isLineComment ? source.indexOf('\n', at) : source.indexOf('*/', at + 2);
  if (end < 0) return source.length - at;
  return (isLineComment ? end : end + 2) - at;
}
