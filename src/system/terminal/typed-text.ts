/**
 * A paste between its markers, a key that breaks a line, and any other key or control character
 * except a line end.
 */
const pieces =
  /\u001b\[200~(.*?)\u001b\[201~|(\u001b\[13;[\d:]+u|\u001b?\r)|\u001b+(?:\[\[?[0-?]*[ -/]*[@-~]?|O.?|[^\u001b])?|[^\P{Cc}\n\t]/gsu;

/** The text of keys that must not act; an Enter at their end was not meant for the text. */
export function typedText(keys: string): string {
  return keys
    .replace(pieces, (_, pasted?: string, line?: string) => pasted ?? (line ? '\n' : ''))
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '');
}
