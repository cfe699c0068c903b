import assert from 'node:assert/strict';
import {test} from 'node:test';
import {holdNext} from '../support/hold-next.ts';
import {type KakaoStage, openStage} from '../support/kakao-stage.ts';
import {programWith} from '../support/program-command.ts';
import type {RunningCli} from '../support/run.ts';

const tokenPath = '/oauth/token';
const waits = /저장하면 종료합니다/;
const day = 86_400_000;

/** Kakao replaces the refresh token with every refresh, so that a lost response ends the login. */
const rotating = {rotationThreshold: 100 * 24 * 60 * 60};

/** Makes every command that needs the login refresh its tokens first. */
async function makeStale(stage: KakaoStage): Promise<void> {
  await stage.withPorts(({sessions}) => {
    sessions.update((session) => ({
      ...session,
      tokens: {...session.tokens, accessTokenExpiresAt: 0, lastRefreshedAt: Date.now() - 21 * day},
    }));
  });
}

/** Whether the stored refresh token still works at Kakao. */
async function isLoggedIn(stage: KakaoStage): Promise<boolean> {
  return (await stage.run(['refresh'])).code === 0;
}

interface Case {
  readonly args: string[];
  readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP';
  readonly code: number;
  readonly begin?: (stage: KakaoStage, cli: RunningCli) => Promise<void>;
}

const cases: Readonly<Record<string, Case>> = {
  send: {args: ['send', '글'], signal: 'SIGINT', code: 130},
  status: {args: ['status'], signal: 'SIGTERM', code: 0},
  watch: {args: ['watch', '--every', '1h', '--', 'echo', '글'], signal: 'SIGHUP', code: 129},
  daemon: {args: ['daemon'], signal: 'SIGTERM', code: 0},
  login: {
    args: ['login', '--no-browser'],
    signal: 'SIGINT',
    code: 0,
    begin: async ({emulator}, cli) => {
      const [address] = await cli.untilStdout(/^http\S+$/m);
      cli.write(`${await emulator.agree(address)}\n`);
    },
  },
};

test('a signal during an exchange of tokens ends no login: the program says that it waits, stores them and ends', {
  concurrency: 2,
}, async (t) => {
  const one = async (name: string, {args, signal, code, begin}: Case): Promise<void> => {
    await using stage = await openStage({loggedIn: true, ...rotating});
    await makeStale(stage);
    const answer = holdNext(stage.emulator, tokenPath);
    await using cli = stage.start(args);
    await begin?.(stage, cli);
    await answer.arrived;
    cli.kill(signal);
    await cli.untilStderr(waits);
    answer.release();
    assert.equal((await stage.end(cli)).code, code, name);
    assert.ok(await isLoggedIn(stage), `${name}: the login has ended`);
  };
  await Promise.all(
    Object.entries(cases).map(([name, each]) => t.test(name, () => one(name, each))),
  );
});

const sudden: Readonly<Record<string, {code: number; script: string}>> = {
  'a lost output': {
    code: 141,
    script: "process.stdout.emit('error', Object.assign(new Error(), {code: 'EPIPE'}))",
  },
  'a bug': {code: 1, script: "setImmediate(() => { throw new Error('a bug') })"},
};

test('a lost output or a bug during a refresh ends the program only when the tokens are stored', async (t) => {
  const one = async (name: string): Promise<void> => {
    const {code, script} = sudden[name] ?? assert.fail();
    await using stage = await openStage({loggedIn: true, ...rotating});
    const answer = holdNext(stage.emulator, tokenPath);
    const preload = `process.on('SIGURG', () => { ${script} })`;
    const program = programWith(new URL(`data:text/javascript,${encodeURIComponent(preload)}`));
    await using cli = stage.start(['refresh'], {program});
    await answer.arrived;
    cli.kill('SIGURG');
    await cli.untilStderr(waits);
    answer.release();
    assert.deepEqual(await cli.exit, {code, signal: null});
    assert.ok(await isLoggedIn(stage));
  };
  await Promise.all(Object.keys(sudden).map((name) => t.test(name, () => one(name))));
});
