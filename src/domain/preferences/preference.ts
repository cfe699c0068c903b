/** One setting that the user can change. */
export interface Preference<Value> {
  /** The value if the user set none. */
  readonly default: Value;
  /** Reads a stored value; undefined if it is invalid. */
  readonly read: (stored: unknown) => Value | undefined;
  /** Reads a typed value; undefined if it is invalid. */
  readonly parse: (text: string) => Value | undefined;
  /** Returns the text that a user types for a value; empty if none means it. */
  readonly typed: (value: Value) => string;
  /** The allowed values, listed when another is rejected. */
  readonly choices?: readonly string[];
  /** A value to type, shown when another is rejected. */
  readonly example?: string;
}

/** Without `typed`, a value is typed as it is stored, and null cannot be typed. */
export function preference<Value>(
  one: Omit<Preference<Value>, 'typed'> & Partial<Pick<Preference<Value>, 'typed'>>,
): Preference<Value> {
  return {typed: (value) => String(value ?? ''), ...one};
}

export function onOff(isOn: boolean): Preference<boolean> {
  const words: Readonly<Record<string, boolean>> = {on: true, true: true, off: false, false: false};
  return {
    default: isOn,
    read: usable((value) => typeof value === 'boolean'),
    parse: (text) => (Object.hasOwn(words, text) ? words[text] : undefined),
    typed: (value) => (value ? 'on' : 'off'),
  };
}

export function usable<Value>(isUsable: (value: unknown) => value is Value) {
  return (value: unknown): Value | undefined => (isUsable(value) ? value : undefined);
}

export function isNullOr<Value>(isValue: (value: unknown) => value is Value) {
  return (value: unknown): value is Value | null => value === null || isValue(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}
