/** The subject of an entry in the debug file. */
export type TraceKind = keyof TracedFacts;

/**
 * The content of the entries. Events, effects, background reports and failures are passed
 * unchanged: private values are removed when the entry is written.
 */
export interface TracedFacts {
  readonly event: object;
  readonly effect: object;
  readonly background: object;
  readonly refresh: object;
  readonly start: PlainFacts;
  readonly command: PlainFacts;
  readonly request: PlainFacts;
  readonly lock: PlainFacts;
  readonly crash: PlainFacts;
  readonly exit: PlainFacts;
}

/** Must not contain anything private. */
export type PlainFacts = {readonly [name: string]: PlainFact};
export type PlainFact = string | number | boolean | null | readonly string[] | PlainFacts;

/** Adds an entry to the debug file; does nothing when no debug file was requested. */
export type Trace = <Kind extends TraceKind>(kind: Kind, facts: TracedFacts[Kind]) => void;
