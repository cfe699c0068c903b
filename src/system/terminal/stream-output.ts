import type {Writable} from 'node:stream';
import {setImmediate} from 'node:timers/promises';
import type {TextOutput} from '../../app/ports/system-ports.ts';

/** Writes no faster than the stream accepts, so that a slow reader costs no memory. */
export function streamOutput(stream: Writable): TextOutput {
  let isClosed = false;
  const close = (): void => {
    isClosed = true;
  };
  stream.once('close', close);
  stream.once('error', close);
  return {
    write: async (text) => {
      if (!isClosed && !stream.write(text)) await roomIn(stream);
      // A turn of the event loop, in which signals and a closed pipe are noticed.
      else await setImmediate();
      return !isClosed;
    },
    end: async () => {
      stream.off('close', close);
      stream.off('error', close);
    },
  };
}

/** Resolves when the stream accepts more, or never will. */
export function roomIn(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const events = ['drain', 'close', 'error'];
    const end = (): void => {
      for (const event of events) stream.off(event, end);
      resolve();
    };
    for (const event of events) stream.on(event, end);
  });
}
