/** How long (ms) the terminal may take to answer; one that never does counts as one cell. */
const patience = 200;

const answer = /\u001b\[\d+;(\d+)R/;

/**
 * Cells that an ambiguous glyph (East Asian Width "A", Unicode UAX #11) takes here: Korean set-ups
 * often draw two. The glyph is written, the cursor's column asked for (DSR 6) and all of it erased.
 * Keys typed meanwhile are put back.
 */
export async function measureGlyphWidth(
  stdin: NodeJS.ReadStream,
  stdout: NodeJS.WriteStream,
): Promise<1 | 2> {
  stdin.setRawMode(true);
  const received = await ask(stdin, stdout);
  const match = answer.exec(received);
  const typed = received.replace(answer, '');
  if (typed !== '') stdin.unshift(Buffer.from(typed, 'utf8'));
  return match?.[1] === '3' ? 2 : 1;
}

function ask(stdin: NodeJS.ReadStream, stdout: NodeJS.WriteStream): Promise<string> {
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
      if (answer.test(received)) end();
    };
    const timer = setTimeout(end, patience);
    stdin.on('data', read);
    stdout.write('\u001b7\r\u2500\u001b[6n\u001b8\u001b[K');
  });
}
