import {constants, createReadStream, openSync, statSync} from 'node:fs';
import {Socket} from 'node:net';
import type {Readable} from 'node:stream';

/**
 * Opens a file or named pipe. A named pipe is opened without waiting for its writer: a thread
 * blocked in `open` cannot be stopped and would keep the process from exiting. Destroying the
 * stream ends the reading. A file that cannot be opened makes the stream fail, or throws a system
 * error.
 */
export function openInputStream(path: string): Readable {
  if (!statSync(path, {throwIfNoEntry: false})?.isFIFO()) return createReadStream(path);
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({fd, readable: true, writable: false});
}
