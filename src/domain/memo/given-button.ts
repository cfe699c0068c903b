/** A button that a user asks for; without an address it opens what the message opens. */
export interface GivenButton {
  readonly title: string;
  readonly url: string | null;
}

/**
 * Reads `TITLE` or `TITLE=URL`. A title may contain `=`: the address begins after the first one that
 * an http(s) address follows.
 */
export function readGivenButton(text: string): GivenButton {
  const at = text.search(/=\s*https?:\/\//i);
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
