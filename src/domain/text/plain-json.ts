/**
 * A value as one line of JSON. Characters that control a terminal and that JSON leaves as they are
 * (DEL, C1, bidi controls) are escaped; the parsed value is the same.
 */
export function plainJson(value: object): string {
  const json = JSON.stringify(value);
  return json.replace(/[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
