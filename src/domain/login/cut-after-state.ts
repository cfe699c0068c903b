import {stripInvisible} from '../text/strip-wrapping.ts';
import {pastedLines} from './join-pasted-lines.ts';

const stateName = /state(?:=|%(?:25)*3d)/gi;
const codeName = /code(?:=|%(?:25)*3d)/i;
const closing = /^[.,;'"`“”‘’<>「」『』$%#❯]*$/u;

/**
 * Returns a text up to the end of the address in it that has this state, which is also the end of
 * what Kakao appends. What follows on the line or below, such as a prompt of any form, was copied
 * along. Returns the text unchanged if the state is not in it, comes before the code, or does not
 * end where a word ends.
 */
export function cutAfterState(text: string, state: string): string {
  const words = pastedLines(stripInvisible(text)).flatMap((line) => line.split(/\s+/));
  const joined = words.join('');
  const at = indexOfState(joined, state);
  if (at === -1 || !codeName.test(joined.slice(0, at))) return text;
  const end = at + state.length;
  const after = joined.slice(end, borderFrom(words, end));
  const isLast = end + after.length === joined.length;
  return isLast || !closing.test(after) ? text : joined.slice(0, end);
}

function indexOfState(text: string, state: string): number {
  for (const {0: name, index} of text.matchAll(stateName)) {
    const at = index + name.length;
    if (text.startsWith(state, at)) return at;
  }
  return -1;
}

/** The end of the word that contains the character before `place`. */
function borderFrom(words: readonly string[], place: number): number {
  let border = 0;
  for (const word of words) {
    border += word.length;
    if (border >= place) break;
  }
  return border;
}
