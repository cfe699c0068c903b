import {pictureTypes} from '../memo/picture/picture.ts';

/**
 * The path in a text as it is typed, or as a terminal writes a file that is dropped on it: in
 * quotes, with backslashes before spaces, or as a `file://` address. Spaces without either belong to
 * the path. A quote that is not closed is a part of the name.
 */
export function readTypedPath(text: string): string {
  const trimmed = text.trim();
  return pathOfAddress(trimmed) ?? unquoted(trimmed);
}

/** The path of a picture if that is all of a pasted text; null for any other text. */
export function pastedPicturePath(text: string): string | null {
  if (text.length > maxPathUnits || text.trim().includes('\n')) return null;
  const path = readTypedPath(text);
  return isPictureName(path) && !/^[a-z][a-z+.-]*:/i.test(path) ? path : null;
}

/** Whether a file is a picture by its name. */
export function isPictureName(name: string): boolean {
  const extension = /[^/]\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return extensions.has(extension);
}

/** The path as a shell and this program read it, for a command in the box. */
export function typedPath(path: string): string {
  return path.replace(/[\\'"]/g, '\\$&');
}

/** The maximum length of a path on Linux in bytes; UTF-16 units are never more. */
const maxPathUnits = 4096;

const extensions: ReadonlySet<string> = new Set([
  'jpg',
  ...pictureTypes.map((type) => type.replace('image/', '')),
]);

/** RFC 8089: a `file` address without a host, or of this computer. */
function pathOfAddress(text: string): string | null {
  const [, path] = /^file:\/\/(?:localhost)?(\/.*)$/i.exec(text) ?? [];
  if (path === undefined) return null;
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}

function unquoted(text: string): string {
  const pieces = /^(?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^'"\\])*$/s.test(text)
    ? text.match(/'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^'"\\]+/gs)
    : null;
  return pieces === null ? text : pieces.map(unquotedPiece).join('');
}

function unquotedPiece(piece: string): string {
  if (piece.startsWith("'")) return piece.slice(1, -1);
  if (piece.startsWith('"')) return piece.slice(1, -1).replace(/\\(["\\$`])/g, '$1');
  return piece.startsWith('\\') ? piece.slice(1) : piece;
}
