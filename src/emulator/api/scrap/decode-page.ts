import {TextDecoder} from 'node:util';

const charsetPattern = /charset=["']?([\w-]+)/i;

/** Bytes that may name the encoding, HTML standard: "prescan a byte stream". */
const prescanBytes = 1024;

/** Decodes a page by the charset of its header, or else of its meta element, or else as UTF-8. */
export function decodePage(body: Buffer, contentType: string): string {
  const head = body.subarray(0, prescanBytes).toString('latin1');
  const label = charsetPattern.exec(contentType)?.[1] ?? charsetPattern.exec(head)?.[1];
  return decoderFor(label).decode(body);
}

function decoderFor(label = 'utf-8'): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder();
    throw error;
  }
}
