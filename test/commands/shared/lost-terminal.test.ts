import assert from 'node:assert/strict';
import {existsSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {memoPath} from '../../emulator/plain-http.ts';
import {endOf} from '../../support/at-the-keyboard.ts';
import {editorScript} from '../../support/editor-script.ts';
import {holdNext} from '../../support/hold-next.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {losses} from '../../support/lost-terminal.ts';
import {programCommand} from '../../support/program-command.ts';
import {stillProgram} from '../../support/still-clock.ts';
import {tempFolder} from '../../support/temp-folder.ts';
import {untilSeen} from '../../support/until-seen.ts';
import {withoutHangUp} from '../../support/without-hang-up.ts';

const {
  'a window that is closed': closed,
  'SIGHUP alone': signalled,
  'everything but SIGHUP': withoutHangUpSignal,
  'the end of its keys': keysEnd,
  'a failed write': writeFails,
} = losses;

/** The drafts on disk, as another process sees them. */
const onDisk = (stage: KakaoStage) =>
  stage.withPorts(({savedDrafts, memos}) => ({
    texts: [...savedDrafts.list()].map(({text}) => text),
    memos: memos.page({from: 0}, 10).map(({text, status}) => [text, status]),
  }));

interface Question {
  readonly args: string[];
  /** The output that shows that the command waits for an answer. */
  readonly asks: string | RegExp;
  /** Keys that make the command write something. */
  readonly touch: string;
}

const questions: Readonly<Record<string, Question>> = {
  'login, which waits for a paste': {
    args: ['login', '--no-browser'],
    asks: 'KOE006',
    touch: 'x\r',
  },
  'login, which asks for a key': {
    args: ['login', '--no-browser'],
    asks: /REST API 키:$/m,
    touch: '\r',
  },
  'profile remove': {args: ['profile', 'remove', 'old'], asks: '(y/N)', touch: 'x'},
};

for (const [command, {args, asks, touch}] of Object.entries(questions)) {
  describe(`${command}, ends with 129 when its terminal is lost, by`, {concurrency: 2}, () => {
    for (const [loss, open] of Object.entries(losses)) {
      test(loss, async () => {
        await using stage = await openStage({isSetUp: command !== 'login, which asks for a key'});
        await stage.command(['profile', 'add', 'old']);
        await using tui = await open(stage, {args, touch});
        await tui.screen.until(asks);
        await tui.lose();
        assert.deepEqual(await endOf(tui.keys), {code: 129});
        assert.match((await stage.command(['profile', 'list'])).stdout, /old/);
      });
    }
  });
}

test('Ctrl+D at a yes-or-no question means no', async () => {
  await using stage = await openStage();
  await stage.command(['profile', 'add', 'old']);
  await using tui = stage.open({args: ['profile', 'remove', 'old']});
  await tui.until('(y/N)');
  tui.write('\x04');
  assert.deepEqual(await endOf(tui), {code: 130});
  assert.match((await stage.command(['profile', 'list'])).stdout, /old/);
});

/**
 * More lines than a terminal buffers for a program that does not read (N_TTY_BUF_SIZE of Linux,
 * 4096 bytes): when the last one has been echoed, the first ones have been read.
 */
const halfText = ['반쯤 쓴', ...Array.from({length: 60}, () => '.'.repeat(99)), '여기까지'];

describe('an unfinished text, typed for send, is not sent but saved when the terminal is lost, by', {
  concurrency: 2,
}, () => {
  for (const [loss, open] of Object.entries({closed, signalled, withoutHangUpSignal, keysEnd})) {
    test(loss, async () => {
      await using stage = await openStage({loggedIn: true});
      await using tui = await open(stage, {args: ['send']});
      await tui.screen.until('Ctrl+D');
      tui.keys.write(`${halfText.join('\r')}\r`);
      await tui.keys.until('여기까지');
      await tui.lose();
      assert.deepEqual(await endOf(tui.keys), {code: 129});
      const {texts, memos} = await onDisk(stage);
      assert.match(texts.join('|'), /^반쯤 쓴\n\.{99}\n[.\n]*(여기까지)?$/);
      assert.deepEqual(memos, []);
    });
  }

  const ways = [
    ['SIGTERM, with its link', 'SIGTERM', ['--link', 'https://a.example'], ['https://a.example']],
    ['SIGTERM, but with --no-history', 'SIGTERM', ['--no-history'], []],
    ['Ctrl+C, which drops it', 'SIGINT', [], []],
  ] as const;
  for (const [way, signal, options, links] of ways) {
    test(way, async () => {
      await using stage = await openStage({loggedIn: true});
      await using tui = stage.open({args: ['send', ...options]});
      await tui.until('Ctrl+D');
      tui.write(`${halfText.join('\r')}\r`);
      await tui.until('여기까지');
      tui.kill(signal);
      assert.deepEqual(await endOf(tui), {code: signal === 'SIGINT' ? 130 : 143});
      const kept = await stage.withPorts(({savedDrafts}) => [...savedDrafts.list()]);
      assert.deepEqual(
        kept.map(({link}) => link?.url),
        links,
      );
    });
  }
});

describe('a text that was saved in the editor of send is kept and not sent, by', {
  concurrency: 2,
}, () => {
  for (const [loss, open] of Object.entries({closed, signalled, withoutHangUpSignal, keysEnd})) {
    test(loss, async () => {
      await using stage = await openStage({loggedIn: true});
      const editor = editorScript('echo 저장한 글 > "$1"; echo EDITOR; read line; exit 0');
      await using tui = await open(stage, {args: ['send', '--editor'], env: {EDITOR: editor}});
      await tui.screen.until('EDITOR');
      await tui.lose();
      assert.deepEqual(await endOf(tui.keys), {code: 129});
      assert.deepEqual(await onDisk(stage), {texts: ['저장한 글'], memos: []});
    });
  }
});

describe('a memo in flight when send loses its terminal is recorded, by', {
  concurrency: 2,
}, () => {
  for (const [loss, open] of Object.entries({withoutHangUpSignal, writeFails})) {
    test(`${loss}: with the outcome from Kakao, and 129 because the result cannot be printed`, async () => {
      await using stage = await openStage({loggedIn: true});
      const held = holdNext(stage.emulator, memoPath);
      await using tui = await open(stage, {args: ['send', '가는 글']});
      await held.arrived;
      await tui.lose();
      held.release();
      assert.deepEqual(await endOf(tui.keys), {code: 129});
      assert.deepEqual((await onDisk(stage)).memos, [['가는 글', 'sent']]);
    });
  }

  test('closed: as unknown, because SIGHUP requests the end', async () => {
    await using stage = await openStage({loggedIn: true});
    const held = holdNext(stage.emulator, memoPath);
    await using tui = await closed(stage, {args: ['send', '가는 글']});
    await held.arrived;
    await tui.lose();
    assert.deepEqual(await endOf(tui.keys), {code: 129});
    held.release();
    assert.deepEqual((await onDisk(stage)).memos, [['가는 글', 'unknown']]);
  });
});

test('a text from a pipe is complete, and is sent although the terminal is lost', async () => {
  await using stage = await openStage({loggedIn: true});
  const go = join(tempFolder(), 'go');
  const {command, args} = stillProgram;
  const script = `{ while [ ! -e '${go}' ]; do sleep 0.01; done; echo 온전한 글; } | "$@"`;
  await using tui = stage.open({
    program: withoutHangUp({
      command: 'sh',
      args: ['-c', script, 'sh', command, ...args],
    }),
    args: ['send'],
  });
  // The database is opened right before stdin is read.
  await untilSeen('the database is open', () => existsSync(join(stage.home, 'state.db-wal')));
  await tui.hangUp();
  writeFileSync(go, '');
  assert.deepEqual(await endOf(tui), {code: 129});
  assert.deepEqual((await onDisk(stage)).memos, [['온전한 글', 'sent']]);
});

for (const args of [[], ['status'], ['send', '--dry-run', '글']]) {
  test(`a terminal that is lost before the program begins: 129 (${args.join(' ')})`, async () => {
    await using stage = await openStage({loggedIn: true});
    const {command, args: own} = programCommand();
    const script = 'echo ready; read line; exec "$@"';
    await using tui = stage.open({
      program: withoutHangUp({command: 'sh', args: ['-c', script, 'sh', command, ...own]}),
      args,
    });
    await tui.until('ready');
    await tui.hangUp();
    assert.deepEqual(await endOf(tui), {code: 129});
  });
}

describe('the terminal is lost while a pager uses it, by', {concurrency: 2}, () => {
  for (const [loss, open] of Object.entries({closed, withoutHangUpSignal})) {
    test(`${loss}: exit 129`, async () => {
      await using stage = await openStage();
      await stage.remember(['보낸 글']);
      const pager = 'head -2; read key < /dev/tty';
      await using tui = await open(stage, {args: ['history'], env: {PAGER: pager}});
      await tui.screen.until('보낸 글');
      await tui.lose();
      assert.deepEqual(await endOf(tui.keys), {code: 129});
    });
  }
});

describe('run forwards the loss of its terminal to the command as SIGHUP, by', {
  concurrency: 2,
}, () => {
  const silent = "trap 'kill $!; exit 6' HUP; echo x; sleep 1000 >/dev/null 2>&1 & wait";
  const talkative = "trap 'exit 6' HUP; echo x; read line; while :; do echo y; sleep 0.01; done";
  for (const [loss, open, command] of [
    ['a window that is closed', closed, silent],
    ['SIGHUP alone', signalled, silent],
    ['everything but SIGHUP', withoutHangUpSignal, talkative],
    ['a failed write', writeFails, talkative],
  ] as const) {
    test(`${loss}: the exit code is that of the command, and how it ended is sent`, async () => {
      await using stage = await openStage({loggedIn: true});
      const args = ['run', '--lines', '0', 'sh', '-c', command];
      await using tui = await open(stage, {args, touch: '\r'});
      await tui.screen.until('x');
      await tui.lose();
      assert.deepEqual(await endOf(tui.keys), {code: 6});
      assert.match(stage.emulator.memos[0]?.text ?? '', /종료 코드 6/);
    });
  }

  test('a command that continues is read to its end', async () => {
    await using stage = await openStage({loggedIn: true});
    const script = "trap '' HUP; echo 시작; read line; seq 200000; exit 7";
    const args = ['run', '--lines', '1', 'sh', '-c', script];
    await using tui = await withoutHangUpSignal(stage, {args});
    await tui.screen.until('시작');
    await tui.lose();
    assert.deepEqual(await endOf(tui.keys), {code: 7});
    assert.match(stage.emulator.memos[0]?.text ?? '', /종료 코드 7.*\n200000$/);
  });
});
