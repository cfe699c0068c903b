import type {GivenText, TextContent} from '../../src/domain/memo/kinds/text.ts';
import type {Memo} from '../../src/domain/memo/memo.ts';
import type {MemoLink} from '../../src/domain/memo/memo-link.ts';
import type {Message} from '../../src/domain/memo/message.ts';

/** The input of a user for a text memo. */
export function given(text: string, more: Omit<GivenText, 'kind' | 'text'> = {}) {
  return {content: {kind: 'text', text, ...more}} as const;
}

/** The text and the content of a stored text memo. */
export function textMemo(text: string, link: MemoLink): Pick<Memo, 'text' | 'content'> {
  return {text, content: {kind: 'text', text, link}};
}

/** The only message of a short text memo. */
export function textMessage(text: string, link: MemoLink): Message<TextContent> {
  return {content: {kind: 'text', text, link}, index: 0, text};
}
