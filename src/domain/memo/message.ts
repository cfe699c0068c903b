import type {MemoContent} from './kinds/kinds.ts';

/** One message of a memo as it is to be sent. */
export interface Message<Content = MemoContent> {
  readonly content: Content;
  /** Its place among the messages of the memo, from 0. */
  readonly index: number;
  /** Its part of the text. */
  readonly text: string;
}
