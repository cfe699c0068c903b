import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {MutableSource, Spot} from './mutation.ts';

/** The path of the witness in a copy, and the file that the witness writes. */
const witness = 'src/mutation-witness.ts';
export const seenFile = 'mutation-seen.txt';

/** Instruments every source of a copy so that it records which of its spots are evaluated. */
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

/**
 * The sort rank of a spot's opening mark. Of the spots that begin at one position the longest opens
 * first, after those that end there have been closed.
 */
function opening({start, end}: Spot): number {
  return 1 / (1 + end - start);
}

/**
 * The source of the witness. It writes each spot once per process, in a microtask after the code
 * that evaluated it, so that a process that is killed later has already written its spots. It does
 * not read the environment, which tests replace.
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
