import type {Language} from '../program/language.ts';

/** What can be seen of this machine; words for it are in `messages/diagnosis`. */
export type MachineFact =
  | {readonly kind: 'program'; readonly version: string}
  | ({readonly kind: 'node'; readonly state: NodeState} & NodeFacts)
  | ({readonly kind: 'language'; readonly language: Language} & LocaleFacts)
  | ({readonly kind: 'terminal'; readonly state: TerminalState} & TerminalSize)
  | {readonly kind: 'color'; readonly bits: number; readonly setBy: ColorSource}
  | {readonly kind: 'glyph-width'; readonly cells: 1 | 2}
  | {readonly kind: 'bracketed-paste'; readonly answer: ModeAnswer};

/** `ended`: past the end of life that was announced; `unlisted`: newer than this program. */
export type NodeState = 'supported' | 'too-old' | 'ended' | 'unlisted';

export interface NodeFacts {
  /** As `process.version`, with its v. */
  readonly version: string;
  /** Lowest version that will do, from package.json. */
  readonly required: string;
}

export interface LocaleFacts {
  /** As the environment names it; '' when it does not. */
  readonly locale: string;
  readonly isUtf8: boolean;
}

export type TerminalState = 'usable' | 'none' | 'dumb' | 'too-small';

/** Cells; 0 where there is no terminal. */
export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
  /** TERM, '' when unset. */
  readonly term: string;
}

export type ColorSource = 'NO_COLOR' | 'FORCE_COLOR' | 'terminal';

/** What a terminal says of a mode (DECRQM); `silent`: nothing in time. */
export type ModeAnswer = 'known' | 'unknown' | 'silent';

/** What lies on the disk. Paths are whole. */
export type StorageFact =
  | ({readonly kind: 'path'} & PathFacts)
  | {readonly kind: 'path-closed'; readonly path: string; readonly mode: number}
  | {readonly kind: 'free-space'; readonly path: string; readonly bytes: number}
  | {readonly kind: 'database'; readonly path: string; readonly schema: number}
  | {readonly kind: 'memos'; readonly counts: MemoCounts}
  | {readonly kind: 'memos-unknown' | 'memos-orphaned' | 'memos-failed'; readonly count: number}
  | {readonly kind: 'preferences'; readonly path: string; readonly problem: string | null}
  | {readonly kind: 'token-file'; readonly path: string; readonly inWorkTree: boolean}
  | {readonly kind: 'no-token-file'};

export type MemoCounts = Readonly<Record<string, number>>;

/** `open`: others may read it; `locked`: it cannot be written. */
export type PathState =
  | 'fine'
  | 'absent'
  | 'open'
  | 'locked'
  | 'wrong-kind'
  | 'foreign'
  | 'unreadable';

export interface PathFacts {
  readonly path: string;
  readonly holds: 'data' | 'settings';
  readonly type: 'folder' | 'file';
  readonly state: PathState;
  /** Permission bits; 0 when there is nothing. */
  readonly mode: number;
  readonly uid: number;
}

/** What a database file holds, read without changing it. */
export type DatabaseFacts =
  | {readonly state: 'absent'}
  | {readonly state: 'read'; readonly schema: number; readonly memos: MemoCounts}
  | {readonly state: 'damaged' | 'unreadable' | 'newer'; readonly detail: string};
