const border = /[\s:("'`<[]/;

/** What follows an address in a request or in the log of a server. */
const version = /\s["']?HTTP\/\d/;
/** The status, which some logs have in its place. */
const status = /[ \t]\d{3}(?!\S)/;

/**
 * Returns a text from the address in it on, or from its path on, as servers log it. What comes
 * before on the line or above, such as a command, a label or the start of a message, was copied
 * along, as was the rest of a log's line. Returns the text unchanged if the address is a part of
 * another one.
 */
export function cutBeforeAddress(text: string, address: string): string {
  const whole = placeIn(text, address);
  if (whole !== null) return cutAt(text.slice(whole), version);
  const path = URL.canParse(address) ? placeIn(text, `${new URL(address).pathname}?`) : null;
  return path === null ? text : cutAt(cutAt(text.slice(path), version), status);
}

/** Where a text begins within another, unless it is a part of another address there. */
function placeIn(text: string, part: string): number | null {
  const at = text.indexOf(part);
  if (at <= 0) return at === 0 ? at : null;
  const isAlone = border.test(text.charAt(at - 1)) && !text.slice(0, at).includes('://');
  return isAlone ? at : null;
}

function cutAt(text: string, end: RegExp): string {
  const at = text.search(end);
  return at === -1 ? text : text.slice(0, at);
}
