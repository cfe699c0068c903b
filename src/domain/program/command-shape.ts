/** What can stand in a place of the command line. */
export type ValueKind =
  | {readonly kind: 'words'; readonly words: readonly string[]}
  | {readonly kind: 'file' | 'program' | 'profile' | 'free'};

export interface OptionShape {
  /** `-q`, `--quiet`. */
  readonly flags: readonly string[];
  readonly purpose: string;
  /** `<time>`, `[name]`; null for one that stands alone. */
  readonly placeholder: string | null;
  /** Null where no value has to follow. */
  readonly value: ValueKind | null;
}

export interface ArgumentShape {
  /** `[text...]`. */
  readonly placeholder: string;
  readonly isVariadic: boolean;
  readonly value: ValueKind;
}

/** What can be typed for a command: for completion and the manual. */
export interface CommandShape {
  readonly name: string;
  readonly purpose: string;
  /** The lines of its examples, with comments. */
  readonly examples: readonly string[];
  readonly options: readonly OptionShape[];
  readonly arguments: readonly ArgumentShape[];
  readonly commands: readonly CommandShape[];
  /** Whether everything from the first argument on belongs to another program. */
  readonly runsAnother: boolean;
}
