import {type ChildProcess, spawn} from 'node:child_process';

/** Keeps `count` processes computing, as other work on the machine does, until it is disposed of. */
export function startBusyProcesses(count: number): Disposable {
  const processes: ChildProcess[] = Array.from({length: count}, () =>
    spawn(process.execPath, ['-e', 'for (;;);'], {stdio: 'ignore'}),
  );
  const stop = (): void => {
    for (const child of processes) child.kill('SIGKILL');
  };
  process.once('exit', stop);
  return {
    [Symbol.dispose]: () => {
      process.off('exit', stop);
      stop();
    },
  };
}
