import {trimEndRun} from '../../domain/text/trim-run.ts';
import {pasteEnd, pasteStart} from './terminal-sequences.ts';

/** A key that breaks a line, and any other key or control character except a line end. */
const pieces =
  /(\u001b\[13;[\d:]+u|\u001b?\r)|\u001b+(?:\[\[?[0-?]*[ -/]*[@-~]?|O.?|[^\u001b])?|[^\P{Cc}\n\t]/gsu;

/** The text of keys that must not act; an Enter at their end was not meant for the text. */
export function typedText(keys: string): string {
  let text = '';
  let read = 0;
  for (;;) {
    const start = keys.indexOf(pasteStart, read);
    const end = start === -1 ? -1 : keys.indexOf(pasteEnd, start);
    if (end === -1) break;
    text += withoutKeys(keys.slice(read, start)) + keys.slice(start + pasteStart.length, end);
    read = end + pasteEnd.length;
  }
  text += withoutKeys(keys.slice(read));
  return trimEndRun(text.replace(/\r\n?/g, '\n'), /\n/);
}

function withoutKeys(keys: string): string {
  return keys.replace(pieces, (_, line?: string) => (line ? '\n' : ''));
}
