import type {RequestBody} from '../http/exchange.ts';

/** One part of a form: a text, or a file with its MIME type. */
export type FormPart =
  | {readonly name: string; readonly value: string}
  | {
      readonly name: string;
      readonly fileName: string;
      readonly type: string;
      readonly bytes: Uint8Array;
    };

/** Small enough that a slow line takes a piece long before the time limit. */
const pieceBytes = 16 * 1024;

/**
 * A form as multipart/form-data (RFC 7578). The bytes of files are not copied. Names, file names
 * and types must be visible ASCII without quotes.
 */
export function multipartForm(parts: readonly FormPart[]): RequestBody {
  const boundary = `kakao-tui-${crypto.randomUUID()}`;
  const sections = [
    ...parts.flatMap((part) => [
      Buffer.from(`--${boundary}\r\n${headOf(part)}\r\n\r\n`),
      'bytes' in part ? part.bytes : Buffer.from(part.value),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ];
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    length: sections.reduce((sum, {byteLength}) => sum + byteLength, 0),
    pieces: {
      *[Symbol.iterator]() {
        for (const section of sections) yield* piecesOf(section);
      },
    },
  };
}

function headOf(part: FormPart): string {
  const disposition = `Content-Disposition: form-data; name="${part.name}"`;
  if (!('bytes' in part)) return disposition;
  return `${disposition}; filename="${part.fileName}"\r\nContent-Type: ${part.type}`;
}

function* piecesOf(section: Uint8Array): Iterable<Uint8Array> {
  for (let start = 0; start < section.byteLength; start += pieceBytes) {
    yield section.subarray(start, start + pieceBytes);
  }
}
