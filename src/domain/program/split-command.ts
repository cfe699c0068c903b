const word = /(?:"[^"]*"|'[^']*'|[^\s"'])+/g;
const quoted = /"([^"]*)"|'([^']*)'/g;

/**
 * Splits a command such as `"/opt/My Browser/run" --new-window` into its words, so that it can be
 * started without a shell. Quotes hold a word together; nothing else is special, and a backslash
 * stays (Windows paths).
 */
export function splitCommand(text: string): string[] {
  return Array.from(text.matchAll(word), ([found]) =>
    found.replace(quoted, (_, double?: string, single?: string) => double ?? single ?? ''),
  );
}
