/** A button that a user asks for; without an address it opens what the message opens. */
export interface GivenButton {
  readonly title: string;
  readonly url: string | null;
}

const addressStart = /=\s*https?:\/\//i;

/** Where an address was meant: another scheme, a host without one, or a variable that is empty. */
const wrongAddress = /=\s*(?:$|\/\/|[a-z][a-z\d+.-]*:\/\/|[^\s=:/]+\.[a-z]{2,}(?:[:/?#]|$))/i;

/**
 * Reads `TITLE` or `TITLE=URL`. A title may contain `=`: the address begins after the first one that
 * an http(s) address follows, otherwise after the first one that a wrong address follows, so that
 * it is refused and does not become part of the title.
 */
export function readGivenButton(text: string): GivenButton {
  const right = text.search(addressStart);
  const at = right === -1 ? text.search(wrongAddress) : right;
  if (at === -1) return {title: text.trim(), url: null};
  return {title: text.slice(0, at).trim(), url: text.slice(at + 1).trim()};
}

/** A name and its value, such as a row of a card. */
export type NamedValue = readonly [name: string, value: string];

/** Reads `NAME=VALUE`, up to the first `=`; null without a name or without `=`. */
export function readNamedValue(text: string): NamedValue | null {
  const at = text.indexOf('=');
  const name = text.slice(0, Math.max(at, 0)).trim();
  return name === '' ? null : [name, text.slice(at + 1).trim()];
}
