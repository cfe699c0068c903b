/**
 * Calls `redraw` when the terminal's size changed and changed back before Node.js checked it:
 * `resize` is emitted only if the sizes differ, but the terminal has already moved the rows.
 * Returns a function that stops watching.
 */
export function watchMissedResizes(stdout: NodeJS.WriteStream, redraw: () => void): () => void {
  let isReported = false;
  const markReported = (): void => {
    isReported = true;
  };
  const checkSize = (): void => {
    // Node.js registered its own listener for the signal first.
    if (!isReported) redraw();
    isReported = false;
  };
  stdout.on('resize', markReported);
  process.on('SIGWINCH', checkSize);
  return () => {
    stdout.off('resize', markReported);
    process.off('SIGWINCH', checkSize);
  };
}
