import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {MutableSource, Spot} from './mutation.ts';

/** Where in a copy the witness stands, and the file it writes to. */
const witness = 'src/mutation-witness.ts';
export const seenFile = 'mutation-seen.txt';

/** Has every source of a copy write down which of its spots are evaluated. */
export async function instrument(copy: string, sources: readonly MutableSource[]): Promise<void> {
  await writeFile(join(copy, witness), witnessText(join(copy, seenFile)));
  for (const [index, source] of sources.entries()) {
    await writeFile(join(copy, source.file), instrumented(source, {index, copy}));
  }
}

/** `a < b` becomes `(seenSpot(3, 7), a < b)`: file 3, spot 7. */
function instrumented(source: MutableSource, {index, copy}: {index: number; copy: string}): string {
  const {text, spots} = source;
  const marks = spots.flatMap((spot, number) => [
    {at: spot.start, rank: opening(spot), mark: `(seenSpot(${index}, ${number}), `},
    {at: spot.end, rank: 0, mark: ')'},
  ]);
  marks.sort((a, b) => a.at - b.at || a.rank - b.rank);
  let done = 0;
  const parts = marks.map(({at, mark}) => {
    const part = text.slice(done, at) + mark;
    done = at;
    return part;
  });
  const path = JSON.stringify(join(copy, witness));
  return `${parts.join('')}${text.slice(done)}\nimport {seenSpot} from ${path};\n`;
}

/** Where several spots begin at once, the longest opens first; spots that end there are closed already. */
function opening({start, end}: Spot): number {
  return 1 / (1 + end - start);
}

/**
 * Writes each spot once a process, when the current piece of work is done: a process that is killed
 * later has left what it evaluated until then. Asks nothing of the environment, which tests replace.
 */
function witnessText(path: string): string {
  return `
const fs = process.getBuiltinModule('node:fs');
const way = /[\\\\/]dist[\\\\/]/.test(import.meta.url) ? 'program' : 'source';
const seen = new Map<number, Set<number>>();
let waiting: string[] = [];
export function seenSpot(file: number, spot: number): void {
  let spots = seen.get(file);
  if (spots === undefined) seen.set(file, (spots = new Set()));
  if (spots.has(spot)) return;
  spots.add(spot);
  if (waiting.push(\`\${way} \${file} \${spot}\\n\`) === 1) queueMicrotask(flush);
}
function flush(): void {
  const lines = waiting.join('');
  waiting = [];
  if (lines !== '') fs.appendFileSync(${JSON.stringify(path)}, lines);
}
process.on('exit', flush);
`;
}
