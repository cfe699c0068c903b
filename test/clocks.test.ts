import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

/**
 * The minimum deadline (ms). With a shorter one, the load of the machine would decide whether a
 * test passes.
 */
const shortestDeadline = 25_000;

/** Files in which real time passes on purpose, each with the reason. */
const pausing: Readonly<Record<string, string>> = {
  'app/memo/recover-memos.test.ts':
    'draws the moment of a kill; the result must hold at any moment',
  'crash/kill-while-reminding.test.ts':
    'draws the moment of a kill; the result must hold at any moment',
  'crash/kill-while-sending.ts': 'draws the moment of a kill; the result must hold at any moment',
  'crash/kill-while-writing.test.ts':
    'draws the moment of a kill; the result must hold at any moment',
  'crash/monkey.ts': 'draws the moments of keys and kills; the result must hold at any moment',
  'crash/refresh-broken-off.test.ts': 'a held lock is never acquired, after any wait',
  'crash/schedules-together.test.ts':
    'draws the moment of a kill; the result must hold at any moment',
  'emulator/test-controls.test.ts': 'a delay is compared with a shorter timer of the same process',
  'kakao/http/open-route.test.ts': 'a server that hangs, in a separate process',
  'kakao/http/late-reader-server.ts': 'the limits of a blocked program end',
  'kakao/http/read-arrived.test.ts': 'a program that is blocked until its limits are over',
  'kakao/http/request-on-socket.test.ts': 'a server that answers in trickles',
  'scripts/mutation/instrument.test.ts':
    'a program that keeps running, and one that dies in a later turn',
  'storage/base/locks.test.ts': 'a held lock is never acquired, after any wait',
  'app/login/start-login.test.ts': 'a pending wait returns nothing, after any time',
  'support/at-the-keyboard.ts': 'bounds a wait; checks repeatedly whether a process has stopped',
  'support/hold-next.ts': 'bounds a wait',
  'support/open-resources.test.ts': 'a program that keeps running',
  'support/pty-session.ts': 'the time that a program has to end',
  'support/received-output.ts': 'the only wait for quiet',
  'support/run.ts': 'bounds a wait',
  'support/screen-waits.ts': 'bounds a wait',
  'support/stand-still.ts': 'a stopped clock that can be moved',
  'support/terminal.test.ts': 'bounds a wait',
  'support/turnable-clock.ts': 'a running clock that can be moved',
  'support/until-seen.ts': 'the only wait for changes without a notification',
  'system/terminal/inspect-terminal-process.ts': 'a program that keeps running',
  'system/terminal/line-input-process.ts': 'a program that is blocked for a while',
  'system/terminal/quiet-timer.test.ts': 'a program that is blocked for a while',
  'system/process/wait.test.ts': 'tests timers',
  'system/terminal/watch-terminal-process.ts': 'a program that keeps running',
  'ui/draft/caret-bytes.test.ts': 'gives a wrong frame the time to appear; a right one needs none',
  'ui/draft/pasting.test.ts': 'an Enter within 30 ms of an unmarked paste is part of it',
  'ui/shell/full-disk.test.ts': 'an attempt that cannot succeed yet',
};

/** Files that may compare times of real clocks, each with the reason. */
const timing: Readonly<Record<string, string>> = {
  'crash/send-many.ts': 'reports its duration to a script',
  'support/linear/growth.ts':
    'compares the growth of work with the growth of a text; patterns and built-in functions count no steps',
  'support/received-output.ts': 'the only wait for quiet',
};

/** Files that may time out earlier, each with the reason. */
const impatient: Readonly<Record<string, string>> = {
  'support/terminal.test.ts': 'tests waits that time out',
};

interface TestSource {
  /** Relative to test, with `/`. */
  readonly path: string;
  /** The source without comments. */
  readonly code: string;
}

function readTests(): readonly TestSource[] {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((path) => /\.tsx?$/.test(path) && path !== 'clocks.test.ts')
    .map((path) => ({
      path: path.replaceAll('\\', '/'),
      code: withoutComments(readFileSync(join(folder, path), 'utf8')),
    }));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

const clock = String.raw`(?:(?:performance|Date)\.now\(\)|process\.hrtime(?:\.bigint)?\(\))`;

/** Whether the code computes elapsed time of a real clock, or asserts a distance between times. */
function measuresTime(code: string): boolean {
  const readings = [...code.matchAll(new RegExp(String.raw`(\w+) = ${clock};`, 'g'))];
  const names = readings.map(([, name]) => name);
  const sinceReading = new RegExp(String.raw`${clock} - (?:${names.join('|')})\b`);
  const asserted = new RegExp(String.raw`\bassert\b[^;]*(?:- ${clock}|${clock} - )[^;]*;`);
  return (names.length > 0 && sinceReading.test(code)) || asserted.test(code);
}

/**
 * Whether real time has to pass: a timer, a sleep, or the wait of the ports with a number. Timers
 * that a test mocks, whose names node:test gets as strings, do not count.
 */
function pauses(code: string): boolean {
  return /\bset(?:Timeout|Interval)\b(?!'\])|\bAtomics\.wait\(|\bwait\((?:\d|delay)/.test(code);
}

function timesOutEarly(code: string): boolean {
  const deadlines = code.matchAll(
    /(?:\bdeadline:|\bdeadline =|AbortSignal\.timeout\()\s*([\d_]+)/g,
  );
  return [...deadlines].some(([, ms = '']) => Number(ms.replaceAll('_', '')) < shortestDeadline);
}

const tests = readTests();

/** Asserts that exactly the listed files match, so that an unnecessary reason is removed too. */
function assertOnly(allowed: Readonly<Record<string, string>>, does: (code: string) => boolean) {
  const found = tests.filter(({code}) => does(code)).map(({path}) => path);
  assert.deepEqual(found.sort(), Object.keys(allowed).sort());
}

test('no test compares milliseconds of a real clock: that belongs to the bench', () => {
  assertOnly(timing, measuresTime);
});

test('no test sleeps for a result without a listed reason', () => {
  assertOnly(pausing, pauses);
});

test('no wait times out earlier than a busy machine needs', () => {
  assertOnly(impatient, timesOutEarly);
});

test('each rule detects what it should, and nothing else', () => {
  const measured = [
    'const start = performance.now();\nwork();\nassert.ok(performance.now() - start < 500);',
    'let at = 0;\nat = Date.now();\nconst took = Date.now() - at;\nassert.ok(took < 9);',
    'assert.ok(Math.abs(end - Date.now()) < 1000);',
    'const begun = process.hrtime.bigint();\nconst ns = process.hrtime.bigint() - begun;',
  ];
  for (const code of measured) assert.ok(measuresTime(code), code);
  for (const code of [
    'const old = Date.now() - 21 * day;',
    'const before = Date.now();\nact();\nassert.ok(before <= at && at <= Date.now());',
    'const end = performance.now() + deadline;\nif (performance.now() > end) throw late;',
  ]) {
    assert.ok(!measuresTime(code), code);
  }
  for (const code of [
    'await new Promise((resolve) => setTimeout(resolve, 50));',
    "import {setTimeout as sleep} from 'node:timers/promises';",
    'while (!isThere()) await ports.wait(5);',
  ]) {
    assert.ok(pauses(code), code);
  }
  assert.ok(!pauses("t.mock.timers.enable({apis: ['setTimeout']});"));
  assert.ok(!pauses('const wait = (ms: number) => clock.wait(ms);'));
  for (const code of ["tui.until('x', {deadline: 2000})", 'AbortSignal.timeout(5_000)']) {
    assert.ok(timesOutEarly(code), code);
  }
  assert.ok(!timesOutEarly("tui.until('x', {deadline: 40_000})"));
});
