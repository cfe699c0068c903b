/** Where a bubble or a button leads, as the template gave it. */
export interface MemoLink {
  readonly web_url?: string;
  readonly mobile_web_url?: string;
}

export interface MemoButton {
  readonly title: string;
  readonly link: MemoLink;
}

/** One memo that stands in the room. */
export interface Memo {
  /** The text as it was sent. */
  readonly text: string;
  /** The text as the bubble shows it: cut with … above 200 UTF-16 units. */
  readonly shownText: string;
  readonly link: MemoLink;
  /** The title of the one default button, where the template renamed it. */
  readonly buttonTitle: string | null;
  readonly buttons: readonly MemoButton[];
  /** Milliseconds since 1970 on the emulator's clock. */
  readonly receivedAt: number;
}
