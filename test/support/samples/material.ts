import type {DraftSummary} from '../../../src/app/state/draft-screens.ts';
import type {State} from '../../../src/app/state/state.ts';
import type {Failure} from '../../../src/domain/failure/failure.ts';
import type {MemoStatus, RecordedMemo} from '../../../src/domain/memo/memo.ts';
import type {MemoLink} from '../../../src/domain/memo/memo-link.ts';
import type {Language} from '../../../src/domain/program/language.ts';

/** The terminal and the language that a screen is drawn for. */
export interface Setting {
  readonly columns: number;
  readonly rows: number;
  readonly language: Language;
  readonly isAscii?: boolean;
}

/** What the sample screens are made from: texts of everyday use, or texts that try to break them. */
export interface Material {
  /** The main screen with memos in every state, schedules, and both tokens. */
  readonly main: State;
  /** The same with two sent memos only, for what is not about the record. */
  readonly quiet: State;
  readonly written: WrittenSamples;
  readonly drafts: readonly DraftSummary[];
  /** What `written.query` finds. */
  readonly hits: readonly RecordedMemo[];
  /** How many there are, of which `hits` are the newest. */
  readonly hitCount: number;
  /** What Kakao or the network answers where something is refused. */
  readonly failure: Failure;
}

export interface WrittenSamples {
  readonly lines: string;
  /** More than fits into one message. */
  readonly long: string;
  /** Has an address in it. */
  readonly address: string;
  readonly link: MemoLink;
  readonly query: string;
  /** Finds nothing. */
  readonly strangeQuery: string;
  /** Has parts that a search does not understand. */
  readonly wrongQuery: string;
}

/** The first memo on record in a state. */
export function memoWith(status: MemoStatus, {main}: Material): RecordedMemo {
  const found = main.history.memos.find((memo) => memo.status === status);
  if (found === undefined) throw new Error(`no sample memo is ${status}`);
  return found;
}
