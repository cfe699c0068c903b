/** The file mode creation mask that the program was started with; undefined: not replaced yet. */
let usersMask: number | undefined;

/** Makes every file that this process creates readable by its user alone. */
export function makeNewFilesPrivate(): void {
  usersMask = process.umask(0o077);
}

/**
 * Starts another program with the mask of the user's shell: what `run -- make install` creates
 * belongs to them. A program inherits the mask when it is started.
 */
export function withUsersMask<T>(start: () => T): T {
  if (usersMask === undefined) return start();
  const own = process.umask(usersMask);
  try {
    return start();
  } finally {
    process.umask(own);
  }
}
