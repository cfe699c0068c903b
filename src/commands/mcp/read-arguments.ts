/** The arguments of a call, which satisfy the schema of its tool. */
export type Given = Readonly<Record<string, unknown>>;

export function textIn(given: Given, name: string): string {
  return optionalText(given, name) ?? '';
}

export function optionalText(given: Given, name: string): string | undefined {
  const value = given[name];
  return typeof value === 'string' ? value : undefined;
}

export function recordsIn(given: Given, name: string): readonly Given[] {
  const value = given[name];
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** The named texts that are given, as options that may be absent. */
export function textsIn<Name extends string>(
  given: Given,
  ...names: readonly Name[]
): Partial<Record<Name, string>> {
  const texts: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const text = optionalText(given, name);
    if (text !== undefined) texts[name] = text;
  }
  return texts;
}

function isRecord(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
