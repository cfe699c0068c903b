/** What a long text is made of: its beginning, what it repeats, and its end. */
export interface BadShape {
  readonly head: string;
  readonly unit: string;
  readonly tail: string;
}

/** Lengths (UTF-16 units) of texts, each a factor of four apart; the third is below every limit. */
const [tiny, short, long, ...longer] = [500, 2000, 8000, 32_000, 128_000];

/** Four times the text takes linear work four times as long, and quadratic work 16 times. */
const mostGrowth = 8;

/** Quadratic work on the long text has millions of steps, which take longer on any machine. */
const certainlyLinearMs = 0.3;

/** No effect of memory makes linear work on the longer texts take this long. */
const certainlyQuadraticMs = 100;

/** Enough runs to find the time of an undisturbed one, however busy the machine is. */
const shortRuns = 3;
const minRounds = 4;
const maxRounds = 40;

/** No linear work that is disturbed takes this long (ms) in every round, or ten times as long once. */
const certainlyMs = 20;

export type Work = (text: string) => unknown;

function textOf({head, unit, tail}: BadShape, units: number): string {
  return head + unit.repeat(Math.ceil(units / unit.length)) + tail;
}

/** The long text of each shape, which all patterns and functions are fed. */
const longTexts = new WeakMap<BadShape, string>();

function longTextOf(shape: BadShape): string {
  const text = longTexts.get(shape) ?? textOf(shape, long);
  longTexts.set(shape, text);
  return text;
}

/**
 * Whether the work on a shape takes the square of its length, or more. Every step of the length must
 * show it: the engine changes its method, and the memory it uses, at some lengths. Work that stops
 * at a limit is judged by the steps before the limit.
 */
export function growsTooFast(work: Work, shape: BadShape): boolean {
  const text = (units = 0): string => textOf(shape, units);
  let before = longTextOf(shape);
  const first = wallMsOf(work, before);
  if (first < certainlyLinearMs || isLinearAfter(first, work, text(short))) return false;
  if (!growsBetween(work, text(short), before)) return false;
  for (const units of longer) {
    const next = text(units);
    if (isRefused(work, before, next)) return growsBetween(work, text(tiny), text(short));
    if (!growsBetween(work, before, next)) return false;
    if (msOf(work, next) > certainlyQuadraticMs) return true;
    before = next;
  }
  return true;
}

function isRefused(work: Work, text: string, longer: string): boolean {
  return msOf(work, longer) < fastest(work, text, minRounds);
}

/** Whether one run on the long text, however disturbed, was short enough for linear work. */
function isLinearAfter(ms: number, work: Work, shorter: string): boolean {
  return ms < fastest(work, shorter, shortRuns) * mostGrowth;
}

/**
 * Whether the work on the longer text takes more than linear time. It compares the fastest of
 * several runs: a busy machine makes some runs slower, but none faster. A growth that seems too
 * large is measured again, so that only work that is slow each time counts.
 */
function growsBetween(work: Work, text: string, longer: string): boolean {
  let fastestShort = Number.POSITIVE_INFINITY;
  let fastestLong = Number.POSITIVE_INFINITY;
  for (let round = 0; round < maxRounds; round += 1) {
    // The longer text comes first: it makes the engine compile the work.
    fastestLong = Math.min(fastestLong, msOf(work, longer));
    fastestShort = Math.min(fastestShort, fastest(work, text, shortRuns));
    if (fastestLong < certainlyLinearMs || fastestLong < fastestShort * mostGrowth) return false;
    if (fastestLong > (round < minRounds ? certainlyMs * 10 : certainlyMs)) return true;
  }
  return true;
}

function fastest(work: Work, text: string, runs: number): number {
  return Math.min(...Array.from({length: runs}, () => msOf(work, text)));
}

/** Longer runs (ms) are interrupted by other processes, however often they are repeated. */
const timeSliceMs = 3;

/** The steps (ms) in which some systems count the time of a process. */
const tickMs = 4;

/**
 * The time (ms) of a run with the time that other processes took from it. Nearly all work ends with
 * its first run, and asking for the processor's time would take as long as that.
 */
function wallMsOf(work: Work, text: string): number {
  const start = performance.now();
  work(text);
  return performance.now() - start;
}

/** The time (ms) of a short run, or the processor's time of one that other processes interrupt. */
function msOf(work: Work, text: string): number {
  const before = process.cpuUsage();
  const ms = wallMsOf(work, text);
  if (ms < timeSliceMs) return ms;
  const {user, system} = process.cpuUsage(before);
  return Math.min(ms, (user + system) / 1000 + tickMs);
}
