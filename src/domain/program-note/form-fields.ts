import type {NotePost} from './note-reader.ts';

const urlencoded = /^application\/x-www-form-urlencoded\b/i;
const multipart = /^multipart\/form-data\b/i;

export function isForm(post: NotePost): boolean {
  return urlencoded.test(mediaTypeOf(post)) || isMultipart(post);
}

/** Whether the body is a form with files, of which nothing can be read as a text. */
export function isMultipart(post: NotePost): boolean {
  return multipart.test(mediaTypeOf(post));
}

/** The first value of each field of a form; files are left out. */
export function formFields(post: NotePost): ReadonlyMap<string, string> {
  const pairs = isMultipart(post) ? partsOf(post) : [...new URLSearchParams(post.body)];
  return new Map(pairs.toReversed());
}

function mediaTypeOf({headers}: NotePost): string {
  return headers['content-type'] ?? '';
}

/** The most parts of a form that are read. */
const maxParts = 100;

/** @see https://www.rfc-editor.org/rfc/rfc7578 */
function partsOf(post: NotePost): readonly (readonly [string, string])[] {
  const [, quoted, bare] =
    /boundary=(?:"([^"]{1,100})"|([^\s;]{1,100}))/i.exec(mediaTypeOf(post)) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) return [];
  const parts = `\r\n${post.body}`.split(`\r\n--${boundary}`, maxParts + 1).slice(1);
  return parts.flatMap((part) => {
    const end = part.indexOf('\r\n\r\n');
    if (end === -1) return [];
    const head = part.slice(0, end);
    const name = /;\s?name="([^"\r\n]{1,100})"/i.exec(head)?.[1];
    const isFile = /;\s?filename\*?=/i.test(head);
    return name === undefined || isFile ? [] : [[name, part.slice(end + 4)] as const];
  });
}
