/** A part of a form. */
export interface FormPart {
  readonly name: string;
  /** Whether it has a file name. */
  readonly isFile: boolean;
  readonly bytes: Buffer;
}

/** More parts than any form of Kakao's has. */
const maxParts = 20;

/**
 * Reads multipart/form-data (RFC 7578); null if the body is something else or ends too early. The
 * bytes of the parts are not copied.
 */
export function readMultipart(contentType: string, body: Buffer): readonly FormPart[] | null {
  const boundary = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(
    contentType,
  );
  if (boundary === null) return null;
  const delimiter = `--${boundary[1] ?? boundary[2]}`;
  const parts: FormPart[] = [];
  let at = body.indexOf(delimiter);
  while (at >= 0 && parts.length < maxParts) {
    const start = at + delimiter.length;
    if (body.toString('latin1', start, start + 2) === '--') return parts;
    const end = body.indexOf(`\r\n${delimiter}`, start);
    const part = end < 0 ? null : readPart(body.subarray(start, end));
    if (part === null) return null;
    parts.push(part);
    at = end + 2;
  }
  return null;
}

function readPart(section: Buffer): FormPart | null {
  const end = section.indexOf('\r\n\r\n');
  const head = section.toString('utf8', 0, Math.max(end, 0));
  const [, quoted, bare] = /;\s*name=(?:"([^"]*)"|([^\s;]+))/i.exec(head) ?? [];
  const name = quoted ?? bare;
  if (end < 0 || name === undefined) return null;
  // Some clients send only the extended form of a name that is not ASCII (RFC 8187).
  return {name, isFile: /;\s*filename\*?=/i.test(head), bytes: section.subarray(end + 4)};
}
