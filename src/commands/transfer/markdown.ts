import type {Memo} from '../../domain/memo/memo.ts';
import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {sanitize} from '../../domain/text/sanitize.ts';
import {memoStatusWords, memoText, toFriendsWords} from '../../messages/subjects/memo-words.ts';
import {clockBelow, dayHeading} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import {ownAddresses} from './own-addresses.ts';

const title: Phrase = {ko: '나와의 채팅', en: 'My own chatroom'};

/** Yields a Markdown document with a heading for each local day and its memos below. */
export function* markdownPieces(memos: Iterable<Memo>, language: Language): Iterable<string> {
  yield `# ${title[language]}\n`;
  let day = '';
  for (const memo of memos) {
    const heading = dayHeading(here(memo.createdAt), language);
    if (heading !== day) yield `\n## ${heading}\n\n`;
    day = heading;
    yield item(memo, language);
  }
}

function item(memo: Memo, language: Language): string {
  const state = memo.status === 'sent' ? '' : ` (${memoStatusWords(memo.status, language)})`;
  const [first = '', ...rest] = (
    toFriendsWords(memo, language) + sanitize(memoText(memo, language))
  )
    .trimEnd()
    .split('\n')
    .map(escaped);
  const links = ownAddresses(memo.content).map((url) => `<${url}>`);
  // Two spaces at the end of a line are a line break in Markdown.
  return `${[`- **${clockBelow(here(memo.createdAt))}**${state} ${first}`, ...rest, ...links].join('  \n  ')}\n`;
}

/** Escapes every character with a meaning in Markdown. */
function escaped(line: string): string {
  return line
    .replace(/[\\`*_{}[\]<>|~&]/g, '\\$&')
    .replace(/^(\s*)([-+#=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}
