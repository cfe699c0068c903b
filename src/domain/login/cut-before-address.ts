const border = /[\s:("'`<[]/;

/**
 * Returns a text from the address in it on. What comes before on the line or above, such as a
 * command, a label or the start of a message, was copied along. Returns the text unchanged if the
 * address is a part of another one.
 */
export function cutBeforeAddress(text: string, address: string): string {
  const at = text.indexOf(address);
  if (at <= 0 || !border.test(text.charAt(at - 1))) return text;
  return text.slice(0, at).includes('://') ? text : text.slice(at);
}
