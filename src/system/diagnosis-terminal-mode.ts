import type {ReadStream, WriteStream} from 'node:tty';

/** `silent`: the terminal said nothing in time. */
export type ModeState = 'known' | 'unknown' | 'silent';

/** How long (ms) the terminal may take to answer. */
const patience = 300;

/**
 * Asks the terminal whether it knows a DEC private mode (DECRQM, answered by DECRPM: 0 is "not
 * recognised"). What it is (DA1) is asked after it: a terminal that answers only that does not
 * know the first question, and need not be waited for. Keys typed meanwhile are put back.
 * Source: xterm, "Control Sequences". `stdin` has to be raw.
 */
export async function askTerminalMode(
  stdin: ReadStream,
  stdout: WriteStream,
  mode: number,
): Promise<ModeState> {
  const received = await ask(stdin, stdout, `\u001b[?${mode}$p\u001b[c`);
  const typed = received.replace(modeAnswer, '').replace(identity, '');
  if (typed !== '') stdin.unshift(Buffer.from(typed, 'utf8'));
  const value = modeAnswer.exec(received)?.[2];
  if (value !== undefined) return value === '0' ? 'unknown' : 'known';
  return identity.test(received) ? 'unknown' : 'silent';
}

const modeAnswer = /\u001b\[\?(\d+);(\d)\$y/;
const identity = /\u001b\[\?[\d;]*c/;

function ask(stdin: ReadStream, stdout: WriteStream, question: string): Promise<string> {
  return new Promise((resolve) => {
    const decoder = new TextDecoder();
    let received = '';
    const end = (): void => {
      clearTimeout(timer);
      stdin.off('data', read);
      stdin.pause();
      resolve(received);
    };
    const read = (chunk: Buffer): void => {
      received += decoder.decode(chunk, {stream: true});
      if (identity.test(received)) end();
    };
    const timer = setTimeout(end, patience);
    stdin.on('data', read);
    // on('data') starts the flow only where nobody paused it before.
    stdin.resume();
    stdout.write(question);
  });
}
