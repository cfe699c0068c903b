import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

/** Shorter than this (ms), a deadline of a wait decides on a busy machine what passes. */
const shortestDeadline = 25_000;

/** Files in which real time passes on purpose, each with the reason. */
const pausing: Readonly<Record<string, string>> = {
  'app/memo/recover-memos.test.ts': 'draws the moment of a kill; whatever it meets must hold',
  'crash/kill-while-sending.ts': 'draws the moment of a kill; whatever it meets must hold',
  'crash/monkey.ts': 'draws the moments of keys and kills; whatever they meet must hold',
  'crash/refresh-broken-off.test.ts': 'a lock that is kept gives nothing, however long',
  'crash/schedules-together.test.ts': 'draws the moment of a kill; whatever it meets must hold',
  'emulator/test-controls.test.ts': 'a delay is compared with a shorter timer of the same process',
  'kakao/http/open-route.test.ts': 'a server that stands still, in a process of its own',
  'kakao/http/request-on-socket.test.ts': 'a server that answers in trickles',
  'scripts/mutation/instrument.test.ts': 'a program that stays, and one that dies in a later turn',
  'storage/base/locks.test.ts': 'a lock that is kept gives nothing, however long',
  'app/login/start-login.test.ts': 'a wait that is not over gives nothing, however long',
  'support/at-the-keyboard.ts': 'bounds a wait; looks again at a process that is being stopped',
  'support/hold-next.ts': 'bounds a wait',
  'support/open-resources.test.ts': 'a program that stays',
  'support/pty-session.ts': 'the grace of a program that is to end',
  'support/received-output.ts': 'the one wait for quiet',
  'support/run.ts': 'bounds a wait',
  'support/screen-waits.ts': 'bounds a wait',
  'support/stand-still.ts': 'a clock that stands still and can be turned',
  'support/terminal.test.ts': 'bounds a wait',
  'support/turnable-clock.ts': 'a clock that goes and can be turned',
  'support/until-seen.ts': 'the one wait for what reports nothing',
  'system/terminal/inspect-terminal-process.ts': 'a program that stays',
  'system/terminal/line-input-process.ts': 'a program that gets no time for a while',
  'system/terminal/quiet-timer.test.ts': 'a program that gets no time for a while',
  'system/process/wait.test.ts': 'timers are its subject',
  'system/terminal/watch-terminal-process.ts': 'a program that stays',
  'ui/draft/caret-bytes.test.ts': 'gives a wrong frame the time to be seen; a right one needs none',
  'ui/draft/pasting.test.ts': 'an Enter that comes within 30 ms of an unmarked paste is part of it',
  'ui/shell/full-disk.test.ts': 'a try that cannot succeed yet',
};

/** Files that may compare times of real clocks, each with the reason. */
const timing: Readonly<Record<string, string>> = {
  'crash/send-many.ts': 'reports how long it took, to a script',
  'support/received-output.ts': 'the one wait for quiet',
};

/** Files that may give up sooner, each with the reason. */
const impatient: Readonly<Record<string, string>> = {
  'support/terminal.test.ts': 'waits that are given up are its subject',
};

interface TestSource {
  /** Relative to test, with `/`. */
  readonly path: string;
  /** Without comments. */
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

/** Whether time that has passed on a real clock is computed, or one is compared by its distance. */
function measuresTime(code: string): boolean {
  const readings = [...code.matchAll(new RegExp(String.raw`(\w+) = ${clock};`, 'g'))];
  const names = readings.map(([, name]) => name);
  const sinceReading = new RegExp(String.raw`${clock} - (?:${names.join('|')})\b`);
  const asserted = new RegExp(String.raw`\bassert\b[^;]*(?:- ${clock}|${clock} - )[^;]*;`);
  return (names.length > 0 && sinceReading.test(code)) || asserted.test(code);
}

/**
 * Whether real time has to pass: a timer, a sleep, or the wait of the ports with a number. Timers
 * that a test turns, which node:test knows by their names, take none.
 */
function pauses(code: string): boolean {
  return /\bset(?:Timeout|Interval)\b(?!'\])|\bAtomics\.wait\(|\bwait\((?:\d|delay)/.test(code);
}

function givesUpSoon(code: string): boolean {
  const deadlines = code.matchAll(
    /(?:\bdeadline:|\bdeadline =|AbortSignal\.timeout\()\s*([\d_]+)/g,
  );
  return [...deadlines].some(([, ms = '']) => Number(ms.replaceAll('_', '')) < shortestDeadline);
}

const tests = readTests();

/** Those that have a reason and no others; a reason that is not needed any more goes too. */
function assertOnly(allowed: Readonly<Record<string, string>>, does: (code: string) => boolean) {
  const found = tests.filter(({code}) => does(code)).map(({path}) => path);
  assert.deepEqual(found.sort(), Object.keys(allowed).sort());
}

test('no test compares milliseconds of a real clock: that belongs to the bench', () => {
  assertOnly(timing, measuresTime);
});

test('no test sleeps for a result, but where there is a reason', () => {
  assertOnly(pausing, pauses);
});

test('no wait is given up sooner than a busy machine needs', () => {
  assertOnly(impatient, givesUpSoon);
});

test('each rule sees what it is there to see, and nothing else', () => {
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
    assert.ok(givesUpSoon(code), code);
  }
  assert.ok(!givesUpSoon("tui.until('x', {deadline: 40_000})"));
});
