/**
 * Calls `redraw` when the terminal's size changed and was the same again before anybody looked: Node
 * tells of no such change (`resize` compares sizes), but the terminal has moved the rows about.
 * Returns the way to stop.
 */
export function watchUnseenResizes(stdout: NodeJS.WriteStream, redraw: () => void): () => void {
  let isTold = false;
  const tell = (): void => {
    isTold = true;
  };
  const look = (): void => {
    // Node's own listener for the signal was there first.
    if (!isTold) redraw();
    isTold = false;
  };
  stdout.on('resize', tell);
  process.on('SIGWINCH', look);
  return () => {
    stdout.off('resize', tell);
    process.off('SIGWINCH', look);
  };
}
