import {after} from 'node:test';

const closers = new Set<() => void>();

/**
 * Sees to it that something a test opened ends with the test file, even when the test failed
 * before it could close it; returns the way to say that it is closed.
 */
export function closeAtEnd(close: () => void): () => void {
  closers.add(close);
  return () => closers.delete(close);
}

function closeAll(): void {
  // Last opened, first closed: a program ends before the folder it works in is removed.
  for (const close of [...closers].reverse()) close();
  closers.clear();
}

process.once('exit', closeAll);
// Outside the runner `after` would start a test report of its own, which a script must not print.
if (process.env['NODE_TEST_CONTEXT'] !== undefined) after(closeAll);
