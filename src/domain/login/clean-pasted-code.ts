import {stripWrapping} from '../text/strip-wrapping.ts';

const lineBreak = /\s*[\r\n\v\f\u0085\u2028\u2029]\s*/g;
const shellEscape = /[\\^](?=[^\p{L}\p{N}])/gu;
const continuation = /\\(?=\s*[\r\n])/g;
const trailingPunctuation = /[.,;]+$/;
const encodedWhole = /^https?%3a/i;
const encodedCharacter = /%[0-9a-f]{2}/i;

/** Whether a text is an address or a query, not a bare code. */
export function looksLikeAddress(text: string): boolean {
  return /[=/]/.test(text) || text.startsWith('?');
}

/**
 * Reverts what terminals, shells, mail programs and chat windows do to a copied address or code:
 * quotes, invisible characters, hard-wrapped lines, `\&`, `&amp;`, percent-encoding of the complete
 * text, a final full stop, in any order and number. Other text keeps its inner spaces, so that
 * prose is not mistaken for a code.
 */
export function cleanPastedCode(text: string): string {
  const stripped = cleanOnce(text);
  return stripped === text ? text : cleanPastedCode(stripped);
}

/** Never lengthens a text, so that the recursion ends. */
function cleanOnce(text: string): string {
  const joined = stripWrapping(text).replace(continuation, '').replace(lineBreak, '');
  const bare = joined.replace(shellEscape, '').replace(trailingPunctuation, '');
  const decoded = isEncodedWhole(bare) ? decodeOnce(bare) : bare;
  const compact = looksLikeAddress(decoded) ? decoded.replace(/\s+/g, '') : decoded;
  return compact.replace(/&amp;/gi, '&');
}

function isEncodedWhole(text: string): boolean {
  if (encodedWhole.test(text)) {
    return true;
  }
  return encodedCharacter.test(text) && !text.includes('=');
}

function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) {
      return text;
    }
    throw error;
  }
}
