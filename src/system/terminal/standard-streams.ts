import {fstatSync, statSync} from 'node:fs';
import {isatty} from 'node:tty';

/** The streams that a program is started with. */
export type Stdio = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr'>;

const descriptors = {stdin: 0, stdout: 1, stderr: 2} as const;

/**
 * Whether a stream is a terminal. A stream of the process is not opened for that, because Node loads
 * several milliseconds of modules to open one: sockets for a pipe, files for a file.
 */
export function isTerminal(host: Stdio, name: keyof Stdio): boolean {
  if (host !== process) return host[name].isTTY === true;
  const fd = descriptors[name];
  return isDevice(fd) && isatty(fd);
}

/** Whether a descriptor is a character device other than /dev/null, which cron jobs often have. */
function isDevice(fd: number): boolean {
  try {
    const found = fstatSync(fd);
    if (!found.isCharacterDevice()) return process.platform === 'win32';
    return found.rdev !== statSync('/dev/null', {throwIfNoEntry: false})?.rdev;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return true;
  }
}

/**
 * Calls `onOpen` when stdout or stderr of the process is opened, which its first use does. Returns
 * the stream if that has happened.
 */
export function whenOpened(
  name: 'stdout' | 'stderr',
  onOpen: (stream: NodeJS.WriteStream & {fd: number}) => void,
): () => NodeJS.WriteStream | null {
  const described = Object.getOwnPropertyDescriptor(process, name);
  let opened: (NodeJS.WriteStream & {fd: 1 | 2}) | null = null;
  Object.defineProperty(process, name, {
    ...described,
    get: () => {
      if (opened === null) {
        opened = described?.get?.call(process) as NodeJS.WriteStream & {fd: 1 | 2};
        onOpen(opened);
      }
      return opened;
    },
  });
  return () => opened;
}
