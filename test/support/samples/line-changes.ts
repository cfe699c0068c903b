import {diff} from 'node:util';

/** The identifying part of a frame's heading: `ko 80x24, caret in row 21, column 4`. */
const heading = /^(?:ko|en)(?: \d+x\d+)?(?=,|$)/;

/**
 * The lines that `after` lacks (`-`) and adds (`+`), each below its heading: at each position first
 * the removed lines, then the added ones.
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
