import type {DraftSummary} from '../../../src/app/state/draft-screens.ts';
import type {State} from '../../../src/app/state/state.ts';
import type {Failure} from '../../../src/domain/failure/failure.ts';
import type {Friend} from '../../../src/domain/friend/friend.ts';
import type {MemoContent} from '../../../src/domain/memo/kinds/kinds.ts';
import type {MemoStatus, RecordedMemo} from '../../../src/domain/memo/memo.ts';
import type {MemoLink} from '../../../src/domain/memo/memo-link.ts';
import type {Language} from '../../../src/domain/program/language.ts';
import type {Reminder} from '../../../src/domain/reminder/reminder.ts';

/** The terminal and the language that a screen is drawn for. */
export interface Setting {
  readonly columns: number;
  readonly rows: number;
  readonly language: Language;
  readonly isAscii?: boolean;
}

/** The data of the sample screens: texts of everyday use, or texts that try to break the layout. */
export interface Material {
  /** The main screen with memos in every state, schedules, and both tokens. */
  readonly main: State;
  /** The same with two sent memos only, for samples that are not about the record. */
  readonly quiet: State;
  readonly written: WrittenSamples;
  /** A list in two messages, a card, a text with two buttons, and a picture. */
  readonly cards: readonly MemoContent[];
  readonly drafts: readonly DraftSummary[];
  /** Reminders that are set, refused and waiting. */
  readonly reminders: readonly Reminder[];
  readonly friends: readonly Friend[];
  /** The results of `written.query`. */
  readonly hits: readonly RecordedMemo[];
  /** The number of all results, of which `hits` are the newest. */
  readonly hitCount: number;
  /** The error of Kakao or the network in samples of a failure. */
  readonly failure: Failure;
}

export interface WrittenSamples {
  readonly lines: string;
  /** A text that does not fit into one message. */
  readonly long: string;
  /** A text with an address in it. */
  readonly address: string;
  readonly link: MemoLink;
  readonly query: string;
  /** A query without results. */
  readonly strangeQuery: string;
  /** A query with parts that the search does not understand. */
  readonly wrongQuery: string;
}

/** The first stored memo in a state. */
export function memoInState(status: MemoStatus, {main}: Material): RecordedMemo {
  const found = main.history.memos.find((memo) => memo.status === status);
  if (found === undefined) throw new Error(`no sample memo is ${status}`);
  return found;
}
