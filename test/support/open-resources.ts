import {after} from 'node:test';

const closers = new Set<() => void>();

/**
 * Closes something that a test opened when the test file ends, even if the test failed before
 * closing it. Returns a function that reports it as closed.
 */
export function closeAtEnd(close: () => void): () => void {
  closers.add(close);
  return () => closers.delete(close);
}

function closeAll(): void {
  // Closes in reverse order: a program ends before the folder it works in is removed.
  for (const close of [...closers].reverse()) close();
  closers.clear();
}

process.once('exit', closeAll);
// Only inside the runner: elsewhere, `after` would start a separate test report, which a script
// must not print.
if (process.env['NODE_TEST_CONTEXT'] !== undefined) after(closeAll);
