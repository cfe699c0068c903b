import {diff} from 'node:util';

/** The heading of a frame, as far as it names it: `ko 80x24, caret in row 21, column 4`. */
const heading = /^(?:ko|en)(?: \d+x\d+)?(?=,|$)/;

/**
 * The lines that `after` lacks (`-`) and adds (`+`), each below the heading it stands under: first
 * those that went from a place, then those that came to it.
 */
export function lineChanges(before: string, after: string): readonly string[] {
  const changes: string[] = [];
  let under = '';
  let named = '';
  let gone: string[] = [];
  let come: string[] = [];
  const endPlace = (): void => {
    if (gone.length + come.length === 0) return;
    if (under !== named) changes.push(under);
    named = under;
    changes.push(...gone, ...come);
    gone = [];
    come = [];
  };
  for (const [operation, line] of diff(after.split('\n'), before.split('\n'))) {
    if (operation === 0) endPlace();
    under = heading.exec(line)?.[0] ?? under;
    if (operation === 1) come.push(`+ ${line}`);
    if (operation === -1) gone.push(`- ${line}`);
  }
  endPlace();
  return changes;
}
