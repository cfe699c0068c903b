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
  const separator = separatorOf(post);
  if (separator === null) return [];
  const parts = `\r\n${post.body}`.split(separator, maxParts + 1).slice(1);
  return parts.flatMap((part) => {
    const head = headOf(part);
    if (head === null) return [];
    const name = /;\s?name="([^"\r\n]{1,100})"/i.exec(head)?.[1];
    return name === undefined || isFile(head) ? [] : [[name, part.slice(head.length + 4)] as const];
  });
}

/** The body of a form of `multipart/form-data` without the parts that are files. */
export function withoutFiles(post: NotePost): string {
  const separator = separatorOf(post);
  if (separator === null) return post.body;
  const parts = `\r\n${post.body}`.split(separator);
  const kept = parts.filter((part) => {
    const head = headOf(part);
    return head === null || !isFile(head);
  });
  return kept.join(separator).slice(2);
}

/** What stands before each part; null if the header does not say it. */
function separatorOf(post: NotePost): string | null {
  const [, quoted, bare] =
    /boundary=(?:"([^"]{1,100})"|([^\s;]{1,100}))/i.exec(mediaTypeOf(post)) ?? [];
  const boundary = quoted ?? bare;
  return boundary === undefined ? null : `\r\n--${boundary}`;
}

/** The headers of a part; null if it has none. */
function headOf(part: string): string | null {
  const end = part.indexOf('\r\n\r\n');
  return end === -1 ? null : part.slice(0, end);
}

function isFile(head: string): boolean {
  return /;\s?filename\*?=/i.test(head);
}
