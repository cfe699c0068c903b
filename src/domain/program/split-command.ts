const word = /(?:"[^"]*"|'[^']*'|[^\s"'])+/g;
const quoted = /"([^"]*)"|'([^']*)'/g;

/**
 * Splits a command such as `"/opt/My Browser/run" --new-window` into words, so that it can be
 * started without a shell. Only quotes are special, and they group words; a backslash is kept
 * (Windows paths).
 */
export function splitCommand(text: string): string[] {
  return Array.from(text.matchAll(word), ([found]) =>
    found.replace(quoted, (_, double?: string, single?: string) => double ?? single ?? ''),
  );
}
