import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {memoPath} from '../../emulator/plain-http.ts';
import {endOf, enterLine} from '../../support/at-the-keyboard.ts';
import {
  friendListPath,
  friendSendPath,
  openFriendStage,
  textsOf,
} from '../../support/friend-stand.ts';
import {holdNext} from '../../support/hold-next.ts';
import type {KakaoStage} from '../../support/kakao-stage.ts';

/** Wide enough for every line, so that no word is divided. */
const wide = {columns: 2000, rows: 40} as const;

interface Typed {
  /** What must be on the screen before the line is typed. */
  readonly seen: string;
  readonly line: string;
}

const yes: Typed = {seen: '(y/N)', line: 'y'};

/** Runs a command in a terminal, types the lines and returns the exit code and the screen. */
async function atTerminal(
  stage: KakaoStage,
  args: readonly string[],
  typed: readonly Typed[] = [],
): Promise<{readonly code: number | undefined; readonly text: string}> {
  await using terminal = stage.open({...wide, args: [...args]});
  for (const {seen, line} of typed) {
    await terminal.until(seen);
    await enterLine(terminal, line);
  }
  const exit = await endOf(terminal);
  return {code: 'code' in exit ? exit.code : undefined, text: terminal.scrollback().join('\n')};
}

describe('send --to', {concurrency: 2}, () => {
  test('shows the name, asks, and sends to this friend only', async () => {
    await using stage = await openFriendStage();
    const {code, text} = await atTerminal(stage, ['send', '--to', '엄마', '저녁 먹었어?'], [yes]);
    assert.equal(code, 0);
    assert.match(text, /저녁 먹었어\?[\s\S]*받는 사람: 엄마\. 보낼까요\?/);
    assert.match(text, /엄마에게 보냈습니다\./);
    const {emulator} = stage;
    assert.deepEqual(textsOf(emulator, '엄마'), ['저녁 먹었어?']);
    assert.deepEqual([emulator.memos.length, textsOf(emulator, '준호').length], [0, 0]);
  });

  for (const answer of ['n', '', 'ㅜ', 'yesterday']) {
    test(`sends nothing after the answer '${answer}'`, async () => {
      await using stage = await openFriendStage();
      const typed = [{seen: '(y/N)', line: answer}];
      const {code, text} = await atTerminal(stage, ['send', '--to', '엄마', '글'], typed);
      assert.deepEqual([code, stage.asked(friendSendPath)], [130, 0]);
      assert.match(text, /보내지 않았습니다/);
      const {stdout} = await stage.command(['history', '--jsonl']);
      assert.equal(stdout, '');
    });
  }

  test('what is typed before a question is on the screen answers nothing', async () => {
    for (const [name, ahead, question] of [
      ['엄마', 'y\r', '(y/N)'],
      ['ㅇ', '1\ry\r', '그만두려면'],
    ] as const) {
      await using stage = await openFriendStage();
      const held = holdNext(stage.emulator, friendListPath);
      await using terminal = stage.open({...wide, args: ['send', '--to', name, '글']});
      await held.arrived;
      terminal.write(ahead);
      await terminal.until(/^y$/m);
      held.release();
      await terminal.until(question);
      await enterLine(terminal, '');
      assert.deepEqual(await endOf(terminal), {code: 130}, name);
      assert.equal(stage.asked(friendSendPath), 0, name);
    }
  });

  test('a login of another account while it asks sends nothing in the name of that one', async () => {
    await using stage = await openFriendStage();
    await using terminal = stage.open({...wide, args: ['send', '--to', '엄마', '글']});
    await terminal.until('(y/N)');
    await stage.withPorts(({sessions}) => {
      const stored = sessions.read();
      assert.ok(stored);
      sessions.save({...stored, account: {id: '22', nickname: '준호'}});
    });
    await enterLine(terminal, 'y');
    assert.deepEqual(await endOf(terminal), {code: 1});
    assert.match(terminal.text(), /다른 계정으로 로그인했습니다/);
    assert.equal(stage.asked(friendSendPath), 0);
    assert.equal((await stage.command(['history', '--jsonl'])).stdout, '');
  });

  test('--yes leaves the question out, but not for a part of a name', async () => {
    await using stage = await openFriendStage();
    const sent = await atTerminal(stage, ['send', '--to', '준호', '--yes', '하나']);
    assert.equal(sent.code, 0);
    assert.doesNotMatch(sent.text, /보낼까요/);
    const part = await atTerminal(
      stage,
      ['send', '--to', '준', '--yes', '둘'],
      [{seen: '받는 사람: 준호', line: 'n'}],
    );
    assert.equal(part.code, 130);
    assert.deepEqual(textsOf(stage.emulator, '준호'), ['하나']);
  });

  test('asks which friend is meant, by number, and takes no other answer', async () => {
    await using stage = await openFriendStage();
    const which = (line: string): Typed => ({seen: '그만두려면', line});
    const args = ['send', '--to', 'ㅇ', '글'];
    for (const line of ['', '0', '3', 'x']) {
      const {code} = await atTerminal(stage, args, [which(line)]);
      assert.deepEqual([code, stage.asked(friendSendPath)], [130, 0]);
    }
    const {code} = await atTerminal(stage, args, [
      which('2'),
      {seen: '받는 사람: 엄지', line: 'y'},
    ]);
    assert.equal(code, 0);
    assert.deepEqual(textsOf(stage.emulator, '엄지'), ['글']);
  });

  test('takes the id of a friend, and several friends', async () => {
    await using stage = await openFriendStage();
    const uuid = stage.emulator.uuidOf('22');
    const args = ['send', '--to', uuid, '--to', '엄마', '--yes', '글'];
    assert.equal((await atTerminal(stage, args)).code, 0);
    assert.deepEqual(textsOf(stage.emulator, '준호'), ['글']);
    assert.deepEqual(textsOf(stage.emulator, '엄마'), ['글']);
  });

  test('reports each friend, exits 9 when some got it, and never sends the rest by itself', async () => {
    await using stage = await openFriendStage();
    stage.emulator.refuseReceiver('33', -530);
    const args = ['send', '--to', '엄마', '--to', '준호', '--yes', '--json', '글'];
    const {code, text} = await atTerminal(stage, args);
    assert.equal(code, 9);
    assert.match(text, /엄마에게 보내지 못했습니다: .*-530/);
    assert.match(text, /준호에게 보냈습니다/);
    const json = JSON.parse(text.split('\n').find((line) => line.startsWith('{')) ?? '');
    assert.deepEqual(
      json.receivers.map((one: {name: string; status: string; error: {code: string} | null}) => [
        one.name,
        one.status,
        one.error?.code ?? null,
      ]),
      [
        ['엄마', 'failed', 'kakao-530'],
        ['준호', 'sent', null],
      ],
    );
    assert.deepEqual([json.ok, json.status], [false, 'failed']);
    stage.emulator.refuseReceiver('33', null);
    assert.equal((await stage.command(['outbox', 'flush'])).code, 0);
    assert.deepEqual(textsOf(stage.emulator, '엄마'), []);
  });

  for (const [code, exit] of [
    [-530, 6],
    [-531, 6],
    [-532, 6],
    [-533, 6],
    [-536, 6],
    [-502, 1],
    [-402, 7],
  ] as const) {
    test(`${code} for everybody is exit code ${exit}`, async () => {
      await using stage = await openFriendStage();
      const body = JSON.stringify({msg: 'refused', code});
      stage.emulator.failNext(friendSendPath, {status: code === -402 ? 403 : 400, body});
      const result = await atTerminal(stage, ['send', '--to', '엄마', '--yes', '글']);
      assert.equal(result.code, exit, result.text);
      assert.match(result.text, new RegExp(`\\(${code}\\)`));
      assert.equal((await stage.command(['send', '나에게'])).code, 0, 'memos do not rest');
    });
  }

  test('a response that is no response of Kakao is exit code 8, and is not sent again', async () => {
    await using stage = await openFriendStage();
    stage.emulator.failNext(friendSendPath, {status: 200, body: '<html>'});
    const {code, text} = await atTerminal(stage, ['send', '--to', '엄마', '--yes', '글']);
    assert.equal(code, 8);
    assert.match(text, /엄마에게 도착했는지 알 수 없습니다/);
    assert.equal((await stage.command(['outbox', 'flush'])).code, 0);
    assert.equal(stage.asked(friendSendPath), 1);
  });

  test('sends every kind of message, with pictures, and shows in the history to whom', async () => {
    await using stage = await openFriendStage();
    const {emulator} = stage;
    for (const args of [
      ['--card', '제목', '--row', '빌드=1204', '설명'],
      ['--list', '뉴스', '하나\thttps://example.com/1', '둘\thttps://example.com/2'],
      ['--image', new URL('../../../docs/pictures/ko/card.png', import.meta.url).pathname, '사진'],
      ['가 '.repeat(150)],
    ]) {
      const {code, text} = await atTerminal(stage, ['send', '--to', '엄마', '--yes', ...args]);
      assert.equal(code, 0, text);
    }
    assert.equal(emulator.memosOf('33').length, 5);
    assert.equal(stage.asked(memoPath), 0);
    const {stdout} = await stage.command(['history']);
    assert.equal(stdout.match(/→ 엄마: /g)?.length, 4, stdout);
  });

  test('--dry-run prints the requests to each friend, and sends nothing', async () => {
    await using stage = await openFriendStage();
    const args = ['send', '--to', '엄마', '--to', '준호', '--dry-run', '글'];
    const {code, text} = await atTerminal(stage, args);
    assert.equal(code, 0);
    for (const id of ['22', '33']) assert.ok(text.includes(stage.emulator.uuidOf(id)), text);
    assert.equal(stage.asked(friendSendPath), 0);
  });

  test('a friend without this name, more than five, and a text that would be typed are refused', async () => {
    await using stage = await openFriendStage();
    const unknown = await atTerminal(stage, ['send', '--to', '아빠', '글']);
    assert.deepEqual([unknown.code, /아빠/.test(unknown.text)], [2, true]);
    const many = ['1', '2', '3', '4', '5', '6'].flatMap((name) => ['--to', name]);
    assert.equal((await atTerminal(stage, ['send', ...many, '글'])).code, 2);
    for (const args of [[], ['-'], ['--file', '-'], ['--image', '-']]) {
      const {code, text} = await atTerminal(stage, ['send', '--to', '엄마', ...args]);
      assert.equal(code, 2, text);
    }
    assert.equal((await atTerminal(stage, ['send', '--yes', '글'])).code, 2);
    assert.equal(stage.asked(friendSendPath), 0);
  });
});
