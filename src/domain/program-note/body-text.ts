import {decodeUtf8} from '../text/decode-utf8.ts';
import {isMultipart, withoutFiles} from './form-fields.ts';
import type {NotePost} from './note-reader.ts';
import {ntfyParameter} from './ntfy-parameters.ts';

/**
 * The text of a body, without the files in it, which a memo cannot hold: ntfy's clients send a file
 * as the body and its name beside it, and forms have parts for files. Null if the rest is not UTF-8.
 */
export function bodyText(bytes: Buffer, head: Omit<NotePost, 'body'>): string | null {
  const isTopic = head.path.length > 0;
  if (isTopic && ntfyParameter({...head, body: ''}, 'filename') !== '') return '';
  // Latin-1 has a character for each byte, and the marks of a form are ASCII.
  const body = bytes.toString('latin1');
  const text = isMultipart({...head, body})
    ? Buffer.from(withoutFiles({...head, body}), 'latin1')
    : bytes;
  const decoded = decodeUtf8(text);
  return decoded.ok ? decoded.text : null;
}
