/**
 * Calls `redraw` when the terminal's size changed and was the same again before anybody looked: Node
 * tells of no such change (`resize` compares sizes), but the terminal has moved the rows about.
 * Returns the way to stop.
 */
export function watchMissedResizes(stdout: NodeJS.WriteStream, redraw: () => void): () => void {
  let isReported = false;
  const markReported = (): void => {
    isReported = true;
  };
  const checkSize = (): void => {
    // Node's own listener for the signal was there first.
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
