import {readTokenText, type TokenFileReading} from '../../domain/login/token-file/token-file.ts';
import {decodeText} from '../../domain/text/decode-text.ts';

/** What a file is, by its content; `none` may still be a file of memos. */
export type RecognizedFile = TokenFileReading | {readonly kind: 'pickle'};

/** Recognizes token files and what scripts leave in their place. */
export function recognizeFile(bytes: Uint8Array, fileName: string): RecognizedFile {
  if (isPickle(bytes)) return {kind: 'pickle'};
  // Names and tokens are ASCII in every encoding, so a comment in another one does not matter.
  const decoded = decodeText(bytes);
  const text = decoded.ok ? decoded.text : Buffer.from(bytes).toString('latin1');
  return readTokenText(text, fileName);
}

/**
 * Whether the bytes are a Python object stored by `pickle`: protocol 2 to 5 begin with 0x80,
 * protocol 0 and 1 with a dict or a list. Source: Python's pickletools.
 */
function isPickle(bytes: Uint8Array): boolean {
  const [first, second = 0] = bytes;
  if (first === 0x80) return second >= 2 && second <= 5;
  return /^(?:\((?:dp|lp)\d+\n|[}\]]q\0)/.test(
    Buffer.from(bytes.subarray(0, 16)).toString('latin1'),
  );
}
