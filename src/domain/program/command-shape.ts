/** The allowed values of an argument or an option. */
export type ValueKind =
  | {readonly kind: 'words'; readonly words: readonly string[]}
  | {readonly kind: 'file' | 'program' | 'profile' | 'free'};

export interface OptionShape {
  /** For example `-q`, `--quiet`. */
  readonly flags: readonly string[];
  readonly purpose: string;
  /** For example `<time>`, `[name]`; null for an option without a value. */
  readonly placeholder: string | null;
  /** Null if no value is required. */
  readonly value: ValueKind | null;
}

export interface ArgumentShape {
  /** For example `[text...]`. */
  readonly placeholder: string;
  readonly isVariadic: boolean;
  readonly value: ValueKind;
}

/** The syntax of a command, for shell completion and the manual. */
export interface CommandShape {
  readonly name: string;
  readonly purpose: string;
  /** The lines of the examples, including comments. */
  readonly examples: readonly string[];
  readonly options: readonly OptionShape[];
  readonly arguments: readonly ArgumentShape[];
  readonly commands: readonly CommandShape[];
  /** Whether everything from the first argument on belongs to another program. */
  readonly runsAnother: boolean;
}
