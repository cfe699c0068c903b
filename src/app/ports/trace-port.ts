/** What an entry of the debug file is about. */
export type TraceKind = keyof TracedFacts;

/**
 * What the entries hold. Events, effects, what the background reports and failures are passed as they
 * are: what may be private in them is left out where they are written.
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

/** Holds nothing private. */
export type PlainFacts = {readonly [name: string]: PlainFact};
export type PlainFact = string | number | boolean | null | readonly string[] | PlainFacts;

/** Adds an entry to the debug file; does nothing where the person asked for none. */
export type Trace = <Kind extends TraceKind>(kind: Kind, facts: TracedFacts[Kind]) => void;
