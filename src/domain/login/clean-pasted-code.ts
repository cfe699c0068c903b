import {stripInvisible, stripWrapping} from '../text/strip-wrapping.ts';
import {withoutLabel} from './code-label.ts';
import {joinPastedLines} from './join-pasted-lines.ts';

const shellEscape = /[\\^](?=[^\p{L}\p{N}])/gu;
/** What follows an address in a sentence, or directly before the prompt of a shell. */
const trailing = '.,;)]}$%#❯';

/** The same before an address; one in brackets begins an IPv6 host. */
const leading = /^(?:[({]|[$%#❯]\s)+/;

const ampersand = /&(?:amp;)+/gi;
/** A printable ASCII character as HTML or JSON writes it. */
const escaped = /&#0{0,4}(3[3-9]|[4-9]\d|1[01]\d|12[0-6]);|(?:&#x0{0,4}|\\u00)([2-7][0-9a-f]);?/gi;
/** What follows the shown address in a link of Markdown, of a chat or of HTML. */
const linkTarget = /\]\(|\|https?:|["']\s?>/;
const codeName = /code(?:=|%(?:25)*3d)/i;
const encodedWhole = /^https?%3a/i;
const encodedCharacter = /%[0-9a-f]{2}/i;

/** More than any copied text has; a text made of layers would take the square of its length. */
const maxLayers = 32;

/** Whether a text is an address or a query, not a bare code. */
export function looksLikeAddress(text: string): boolean {
  return /[=/]/.test(text) || text.startsWith('?');
}

/**
 * Reverts what terminals, shells, mail programs and chat windows do to a copied address or code:
 * quotes, invisible characters, hard-wrapped lines with their quoting, a prompt below, `\&`,
 * `&amp;`, percent-encoding of the complete text, a label before a code, a final full stop, in any
 * order, up to 32 layers deep. Other text keeps its inner spaces, so that prose is not mistaken for
 * a code.
 */
export function cleanPastedCode(text: string): string {
  let cleaned = text;
  for (let layer = 0; layer < maxLayers; layer += 1) {
    const stripped = cleanOnce(cleaned);
    if (stripped === cleaned) break;
    cleaned = stripped;
  }
  return cleaned;
}

function cleanOnce(text: string): string {
  const joined = withoutTarget(joinPastedLines(stripInvisible(text)));
  const inner = stripWrapping(joined).replace(leading, '');
  const bare = withoutLabel(withoutTrailing(inner.replace(shellEscape, '')));
  const decoded = isEncodedWhole(bare) ? decodeOnce(bare) : bare;
  const compact = looksLikeAddress(decoded) ? decoded.replace(/\s+/g, '') : decoded;
  return compact.replace(ampersand, '&').replace(escaped, unescaped);
}

function unescaped(_all: string, decimal?: string, hex = ''): string {
  return String.fromCharCode(Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10));
}

/** A link often shows the address that it opens: the text without the second one. */
function withoutTarget(text: string): string {
  const end = text.search(linkTarget);
  return end !== -1 && codeName.test(text.slice(0, end)) ? text.slice(0, end) : text;
}

function withoutTrailing(text: string): string {
  let end = text.length;
  while (end > 0 && trailing.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
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
