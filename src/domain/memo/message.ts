import type {MemoContent} from './kinds/kinds.ts';
import type {PictureAddresses} from './picture/picture-reference.ts';

/** One message of a memo, ready to send. */
export interface Message<Content = MemoContent> {
  readonly content: Content;
  /** The message's index in the memo, from 0. */
  readonly index: number;
  /** The message's part of the text. */
  readonly text: string;
  /** Of the pictures of this computer, once they are uploaded. */
  readonly addresses?: PictureAddresses;
}
