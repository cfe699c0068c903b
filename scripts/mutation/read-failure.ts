/**
 * Reads the output of a test run (TAP), passed in chunks, up to the first failure: a line `not ok`
 * and, a few lines below, the location of the test.
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
      // The end of a test's YAML block.
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
