import {type ChildProcess, spawn} from 'node:child_process';

/** Computes without a pause, and checks every 50 ms whether its parent is still running. */
const compute = `
process.stdin.resume().on('end', () => process.exit());
(function turn() {
  for (const end = Date.now() + 50; Date.now() < end; );
  setImmediate(turn);
})();
`;

/**
 * Keeps `count` processes computing, as other work on the machine does, until it is disposed of.
 */
export function startBusyProcesses(count: number): Disposable {
  const processes: ChildProcess[] = Array.from({length: count}, () =>
    spawn(process.execPath, ['-e', compute], {stdio: ['pipe', 'ignore', 'ignore']}),
  );
  return {
    [Symbol.dispose]: () => {
      for (const child of processes) child.kill('SIGKILL');
    },
  };
}
