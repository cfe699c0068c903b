/** The ASCII characters as East Asian fonts and input methods write them: `？`, `＆`, `＝`. */
const fullWidth = /[\uff01-\uff5e]/g;
const fullWidthOffset = 0xfee0;

/** The last character of a line that mail continues in the next one (RFC 2045, section 6.7). */
const softBreak = /=[ \t]{0,8}(?:\r\n|\r|\n|$)/g;
const quotedCharacter = /=([2-7][0-9a-f])/gi;
const quotedNames = [/code=3d/i, /state=3d/i];
const plainName = /(?:code|state)=(?!3d)/i;

/** Reverts what changes the characters of an address: full-width letters, quoted-printable mail. */
export function plainPaste(text: string): string {
  return fromQuotedPrintable(text.replace(fullWidth, halfWidth));
}

function halfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - fullWidthOffset);
}

/**
 * Only an address with code and state is decoded: a code alone may itself begin with `3D`, and a
 * line of an address may end with `=`.
 */
function fromQuotedPrintable(text: string): string {
  if (!quotedNames[0]?.test(text)) return text;
  const joined = text.replace(softBreak, '');
  const isQuoted = quotedNames.every((name) => name.test(joined)) && !plainName.test(joined);
  return isQuoted ? joined.replace(quotedCharacter, decoded) : text;
}

function decoded(_all: string, hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}
