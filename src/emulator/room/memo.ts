/** The target of a bubble or a button, as in the template. */
export interface MemoLink {
  readonly web_url?: string;
  readonly mobile_web_url?: string;
}

export interface MemoButton {
  readonly title: string;
  readonly link: MemoLink;
}

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
  /** Milliseconds since 1970 on the emulator's clock. */
  readonly receivedAt: number;
}
