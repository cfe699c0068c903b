/** The fields of a cron pattern, in their order. */
export type PatternField = 'minute' | 'hour' | 'day-of-month' | 'month' | 'weekday';

/** Why a part of a time or rule cannot be read. */
export type UnreadReason =
  /** An unknown word. */
  | 'word'
  /** A time of day that no day has, or that may mean two. */
  | 'clock'
  /** A date that no calendar has, or with another day of the week. */
  | 'day'
  /** A day without a time of day; the part is the day. */
  | 'clock-missing'
  /** Text after a complete time. */
  | 'behind'
  /** An interval below a minute. */
  | 'short'
  /** A pattern without five fields; the part is their number. */
  | 'fields'
  | PatternField;

/** The part of an input that cannot be read. */
export interface Unread {
  readonly why: UnreadReason;
  readonly part: string;
}

export function isUnread(read: object): read is Unread {
  return 'why' in read;
}

/** The value that was read, or null. */
export function known<Read extends object>(read: Read | Unread): Read | null {
  return isUnread(read) ? null : read;
}

/** The first word of a text cannot be read. */
export function unreadWord(text: string): Unread {
  return {why: 'word', part: /\S+/.exec(text)?.[0] ?? ''};
}
