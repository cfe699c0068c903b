import assert from 'node:assert/strict';
import {constants} from 'node:os';
import {describe, test} from 'node:test';
import {createCriticalWork} from '../../src/main/critical-work.ts';
import {listenForExitSignal} from '../../src/main/exit-signal.ts';
import {memoPath} from '../emulator/plain-http.ts';
import {type Held, holdNext} from '../support/hold-next.ts';
import {type KakaoStage, openStage} from '../support/kakao-stage.ts';
import type {CliExit, ProgramCommand, RunningCli} from '../support/run.ts';
import {type StillClock, stillClock} from '../support/still-clock.ts';
import {untilSeen} from '../support/until-seen.ts';
import {signalNames, withoutSignalListeners} from '../support/without-signal-listeners.ts';

interface Refreshing extends AsyncDisposable {
  readonly stage: KakaoStage;
  readonly cli: RunningCli;
  readonly clock: StillClock;
  /** Kakao's answer with the new tokens. */
  readonly answer: Held;
}

const waits = /저장하면 종료합니다/;

/** The program without an output: what it prints is lost. */
function withoutOutput({command, args}: ProgramCommand): ProgramCommand {
  return {command: 'sh', args: ['-c', 'exec "$0" "$@" >&- 2>&-', command, ...args]};
}

/** A refresh that waits for Kakao, with a stopped clock. */
async function refreshing(adapt = (program: ProgramCommand) => program): Promise<Refreshing> {
  await using opened = new AsyncDisposableStack();
  const stage = opened.use(await openStage({loggedIn: true}));
  const answer = holdNext(stage.emulator, '/oauth/token');
  const clock = stillClock();
  const {program, env} = clock.start;
  const cli = opened.use(stage.start(['refresh'], {program: adapt(program), env}));
  await answer.arrived;
  const kept = opened.move();
  return {stage, cli, clock, answer, [Symbol.asyncDispose]: () => kept.disposeAsync()};
}

/** Whether the tokens of the answer are stored. */
const isStored = ({stage}: Refreshing): Promise<boolean> =>
  stage.withPorts(({sessions}) => sessions.read()?.tokens.lastRefreshedAt != null);

describe('a command that gets SIGTERM during a token refresh', {
  concurrency: 2,
}, () => {
  test('says that it waits, and has as long as the request to store them', async () => {
    await using run = await refreshing();
    const {cli, clock, answer} = run;
    await clock.terminate(cli);
    await cli.untilStderr(waits);
    assert.ok(await clock.turn(cli, 14_999));
    answer.release();
    assert.deepEqual(await cli.exit, {code: 0, signal: null});
    assert.ok(await isStored(run));
    assert.equal(
      cli
        .stderr()
        .split('\n')
        .filter((line) => waits.test(line)).length,
      1,
    );
  });

  test('is ended immediately by a SIGTERM after the time to read that sentence', async () => {
    await using run = await refreshing();
    const {cli, clock} = run;
    await clock.terminate(cli);
    await cli.untilStderr(waits);
    assert.ok(await clock.turn(cli, 999));
    await clock.terminate(cli);
    assert.ok(await clock.turn(cli, 1));
    cli.kill('SIGTERM');
    let end: CliExit | null = null;
    void cli.exit.then((exit) => {
      end = exit;
    });
    await untilSeen('the end', () => end !== null);
    assert.deepEqual(end, {code: 143, signal: null});
  });

  test('stores them however often SIGTERM comes where the sentence cannot be read', async () => {
    await using run = await refreshing(withoutOutput);
    const {cli, clock, answer} = run;
    for (let sent = 0; sent < 3; sent += 1) await clock.terminate(cli);
    answer.release();
    assert.deepEqual(await cli.exit, {code: 0, signal: null});
    assert.ok(await isStored(run));
  });

  test('does not count a SIGHUP before or after SIGTERM as a second request', async () => {
    await using run = await refreshing();
    const {cli, clock, answer} = run;
    cli.kill('SIGHUP');
    await clock.terminate(cli);
    cli.kill('SIGHUP');
    // Signals are received in order.
    assert.ok(await clock.turn(cli, 0));
    answer.release();
    assert.deepEqual(await cli.exit, {code: 0, signal: null});
    assert.ok(await isStored(run));
  });
});

describe('a command that gets SIGTERM while it asks Kakao for something else', () => {
  test('has two and a half seconds, and is ended after that', async () => {
    await using stage = await openStage({loggedIn: true});
    const answer = holdNext(stage.emulator, '/v2/user/me');
    const clock = stillClock();
    await using cli = stage.start(['status'], clock.start);
    await answer.arrived;
    await clock.terminate(cli);
    assert.ok(await clock.turn(cli, 2499));
    assert.ok(!(await clock.turn(cli, 1)));
    assert.deepEqual(await cli.exit, {code: 143, signal: null});
    assert.doesNotMatch(cli.stderr(), waits);
  });
});

/** Signals that end no program in order, each with the reason. */
const others: Readonly<Record<string, string>> = {
  SIGKILL: 'cannot be handled',
  SIGSTOP: 'cannot be handled',
  SIGILL: 'reports a broken program',
  SIGBUS: 'reports a broken program',
  SIGFPE: 'reports a broken program',
  SIGSEGV: 'reports a broken program',
  SIGPROF: 'belongs to the profiler',
  SIGPIPE: 'a closed pipe is an error of the write',
  SIGXFSZ: 'a limit on files is an error of the write',
  SIGTSTP: 'suspends the program',
  SIGTTIN: 'suspends the program',
  SIGTTOU: 'suspends the program',
  SIGCONT: 'resumes the program',
  SIGCHLD: 'ends nothing',
  SIGURG: 'ends nothing',
  SIGWINCH: 'ends nothing',
  SIGINFO: 'ends nothing',
  SIGIOT: 'another name of SIGABRT',
  SIGPOLL: 'another name of SIGIO',
  SIGUNUSED: 'another name of SIGSYS',
};

test('every signal that ends a program asks it to end in order, and has its own exit code', async () => {
  const names = signalNames.filter((name) => !(name in others));
  assert.ok(names.length >= 10);
  for (const name of names) {
    await withoutSignalListeners(() => {
      const criticalWork = createCriticalWork();
      const ending = listenForExitSignal({criticalWork, sayThatItWaits: () => assert.fail()});
      // A command would be ended after its time.
      ending.leaveTime();
      process.emit(name);
      assert.ok(ending.signal.aborted, name);
      assert.equal(ending.exitCode(), 128 + constants.signals[name]);
      // Ink listens on these two, and would end the process if it were alone there.
      for (const shared of ['SIGIOT', 'SIGXFSZ']) assert.equal(process.listenerCount(shared), 1);
    });
  }
});

test('a repeated SIGHUP that was forwarded to a command does not end the program', async () => {
  await using stage = await openStage({loggedIn: true});
  const answer = holdNext(stage.emulator, memoPath);
  const script = "trap 'exit 6' HUP; echo ready; while :; do sleep 0.01; done";
  const cli = stage.start(['run', '--lines', '0', 'sh', '-c', script]);
  await cli.untilStdout(/ready/);
  cli.kill('SIGHUP');
  await answer.arrived;
  cli.kill('SIGHUP');
  // Waits for another process, in whose time an ending program would have cancelled its request.
  await stage.run(['--version']);
  answer.release();
  assert.deepEqual(await cli.exit, {code: 6, signal: null});
  await stage.withPorts(({memos}) => {
    const [memo] = [...memos.all()];
    assert.match(memo?.text ?? '', /종료 코드 6/);
    assert.equal(memo?.status, 'sent');
  });
});
