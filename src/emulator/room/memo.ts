import type {Card} from './card.ts';
import type {MemoButton, MemoLink} from './link.ts';

/** One memo in the room. */
export interface Memo {
  /** The text as sent. */
  readonly text: string;
  /** The text in the bubble: truncated with … above 200 UTF-16 units. */
  readonly shownText: string;
  readonly link: MemoLink;
  /** The title of the single default button, if the template sets one. */
  readonly buttonTitle: string | null;
  readonly buttons: readonly MemoButton[];
  /** The card; null for a text. */
  readonly card: Card | null;
  /** Milliseconds since 1970 on the emulator's clock. */
  readonly receivedAt: number;
  /** The friend who sent it; absent for a memo to oneself. */
  readonly from?: MemoSender;
}

/** A person as the sender of a message. */
export interface MemoSender {
  readonly id: string;
  readonly nickname: string;
}
