import type {Readable} from 'node:stream';
import {ScreenWaits} from './screen-waits.ts';

/** The output of a program to a pipe, complete and by lines. */
export interface TextStream {
  /** Everything so far. */
  text(): string;
  /** The first match within the finished lines (at the end of the stream, within all of it). */
  until(pattern: RegExp, deadline?: number): Promise<RegExpExecArray>;
}

/** Collects a pipe's text. The error message of a failed wait contains the result of `describe`. */
export function readText(stream: Readable, describe: () => string): TextStream {
  let text = '';
  let ended = false;
  const waits = new ScreenWaits(describe);
  const finished = () => (ended ? text : text.slice(0, text.lastIndexOf('\n') + 1));
  stream.setEncoding('utf8');
  stream.on('data', (data: string) => {
    text += data;
    waits.check();
  });
  stream.once('close', () => {
    ended = true;
    waits.end();
  });
  return {
    text: () => text,
    until: async (pattern, deadline) => {
      const options = deadline === undefined ? {} : {deadline};
      let match = null as RegExpExecArray | null;
      const look = () => {
        pattern.lastIndex = 0;
        match = pattern.exec(finished());
        return match !== null;
      };
      await waits.until(look, String(pattern), options);
      if (match === null) throw new Error(`no match of ${pattern}`);
      return match;
    },
  };
}
