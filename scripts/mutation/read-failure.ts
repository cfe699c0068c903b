/**
 * Reads the output of a test run (TAP), given in pieces, for the first failure: a line `not ok` and,
 * a few lines below, the place of the test.
 */
export function failureReader(
  files: readonly string[],
): (chunk: string) => {file: string | null} | null {
  let rest = '';
  let hasFailed = false;
  return (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (isFailure(line)) hasFailed = true;
      // The end of what is said about a test.
      else if (hasFailed && /^\s*\.\.\.$/.test(line)) return {file: null};
      else if (hasFailed && /^\s*location: /.test(line)) {
        return {file: files.find((file) => line.includes(file)) ?? null};
      }
    }
    return null;
  };
}

function isFailure(line: string): boolean {
  return /^\s*not ok \d/.test(line) && !/# (?:TODO|SKIP)/.test(line);
}
