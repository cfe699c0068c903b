import type xterm from '@xterm/headless';

export type AnsweredGraphics = 'kitty' | 'sixel';

/** The size of a cell in pixels that the terminal answers with. */
export const answeredCell = {width: 10, height: 20} as const;

/**
 * Answers the queries for graphics as a terminal that draws pictures so; `isAsked` tells whether
 * kitty's query was sent.
 */
export function answerGraphics(
  {parser, options}: xterm.Terminal,
  graphics: AnsweredGraphics,
  {write, isAsked}: {write: (answer: string) => void; isAsked: () => boolean},
): void {
  const answer = (text: string): true => {
    write(text);
    return true;
  };
  options.windowOptions = {getCellSizePixels: true};
  parser.registerCsiHandler({final: 't'}, ([operation]) => {
    const {width, height} = answeredCell;
    return operation === 16 && answer(`\x1b[6;${height};${width}t`);
  });
  parser.registerCsiHandler({prefix: '>', final: 'q'}, () =>
    answer(graphics === 'kitty' ? '\x1bP>|kitty(0.36.4)\x1b\\' : '\x1bP>|XTerm(390)\x1b\\'),
  );
  parser.registerCsiHandler({final: 'c'}, () => {
    if (graphics === 'sixel') return answer('\x1b[?62;4;22c');
    return answer(`${isAsked() ? '\x1b_Gi=31;OK\x1b\\' : ''}\x1b[?62;22c`);
  });
}
