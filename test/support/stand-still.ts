// Loaded before the program (node --import): what it waits for, a tenth of a second and more, stands
// still. Where STILL_CLOCK names a folder SIGUSR2 turns the clock by the ms that stand in its file
// `turn`; `notes` in it tells of that, and of a SIGTERM that was taken.
import {appendFileSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const shortest = 100;
const realSetTimeout = globalThis.setTimeout;
const realClearTimeout = globalThis.clearTimeout;
const waiting = new Map<unknown, {readonly due: number; readonly run: () => void}>();
let turned = 0;

function stillTimeout(run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]): unknown {
  if (!(ms >= shortest)) return realSetTimeout(run, ms, ...given);
  // A real timer of weeks stands for it, so that ref() and unref() do as ever.
  const timer = realSetTimeout(() => {}, 2_000_000_000);
  waiting.set(timer, {due: turned + ms, run: () => run(...given)});
  return timer;
}

function clear(timer: NodeJS.Timeout | undefined): void {
  waiting.delete(timer);
  realClearTimeout(timer);
}

function turn(ms: number): void {
  turned += ms;
  const due = [...waiting].filter(([, timer]) => timer.due <= turned);
  for (const [timer, {run}] of due.sort(([, a], [, b]) => a.due - b.due)) {
    clear(timer as NodeJS.Timeout);
    run();
  }
}

Object.assign(globalThis, {setTimeout: stillTimeout, clearTimeout: clear});
// What takes its time took none.
Object.defineProperty(performance, 'now', {value: () => turned});

const folder = process.env['STILL_CLOCK'];
if (folder !== undefined) {
  const note = (text: string): void => appendFileSync(join(folder, 'notes'), `${text}\n`);
  process.on('SIGTERM', () => note('SIGTERM'));
  process.on('SIGUSR2', () => {
    const ms = readFileSync(join(folder, 'turn'), 'utf8');
    turn(Number(ms));
    note(`turned ${ms}`);
  });
}
