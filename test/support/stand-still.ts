// Loaded before the program (node --import). Stops its timers of 100 ms and more. If STILL_CLOCK
// names a folder, SIGURG moves the clock forward by the ms in its file `turn`; the file `notes`
// logs each move and each SIGTERM.
import {appendFileSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const shortest = 100;
const realSetTimeout = globalThis.setTimeout;
const realClearTimeout = globalThis.clearTimeout;
const waiting = new Map<unknown, {readonly due: number; readonly run: () => void}>();
let turned = 0;

function stillTimeout(run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]): unknown {
  if (!(ms >= shortest)) return realSetTimeout(run, ms, ...given);
  // A real timer of several weeks as the handle, so that ref() and unref() work as usual.
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
// Measured durations are zero.
Object.defineProperty(performance, 'now', {value: () => turned});

const folder = process.env['STILL_CLOCK'];
if (folder !== undefined) {
  const note = (text: string): void => appendFileSync(join(folder, 'notes'), `${text}\n`);
  process.on('SIGTERM', () => note('SIGTERM'));
  process.on('SIGURG', () => {
    const ms = readFileSync(join(folder, 'turn'), 'utf8');
    turn(Number(ms));
    note(`turned ${ms}`);
  });
}
