/** Why settings are left as they are. */
export type SettingsProblem =
  /** The text is not in the format of the file. */
  | 'broken'
  /** What is where the hook belongs is of another shape than the agent documents. */
  | 'unexpected'
  /** Another program has the only place that there is. */
  | 'taken'
  /** The program's own entry is written in a way in which it cannot be found in the text. */
  | 'rewritten';

/** The new text of a file of settings; the same text if there is nothing to change. */
export type SettingsEdit =
  | {readonly kind: 'edited'; readonly text: string}
  | {readonly kind: 'refused'; readonly problem: SettingsProblem};

export function refused(problem: SettingsProblem): SettingsEdit {
  return {kind: 'refused', problem};
}

/** The line end of a text; `\n` if it has none. */
export function lineEndOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** Whether two values of JSON or TOML are the same but for the order of members. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_name, member: unknown) =>
      typeof member === 'bigint'
        ? `${member}n`
        : typeof member === 'object' && member !== null && !Array.isArray(member)
          ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
          : member,
    ) ?? ''
  );
}
