import assert from 'node:assert/strict';
import {test} from 'node:test';
import {memoPath} from '../../emulator/plain-http.ts';
import {endOf, enterLine} from '../../support/at-the-keyboard.ts';
import {openStage} from '../../support/kakao-stage.ts';
import type {Terminal} from '../../support/terminal.ts';
import {untilSeen} from '../../support/until-seen.ts';

const args = ['--screen-reader'];

/** Asserts that there is only text and line ends: no color, no cursor, no overwritten line. */
function assertPlain(tui: Terminal): void {
  const controls = tui.output().match(/[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)/g) ?? [];
  assert.deepEqual(controls, []);
}

test('events are read out, and everything can be reached with lines', async (context) => {
  await using stage = await openStage();
  await stage.logIn();
  await stage.remember(['어제 적은 메모', '오늘 적은 메모']);
  await using tui = stage.open({args});
  await tui.until('한 줄을 쓰고 Enter를 누르면 보냅니다.');
  await tui.until('온라인');

  await context.test('a line is sent as a memo and reported as delivered', async () => {
    await enterLine(tui, '저녁에 우유 사기');
    await tui.until(/보냄: 저녁에 우유 사기$/m);
    assert.deepEqual(
      stage.emulator.memos.map(({text}) => text),
      ['저녁에 우유 사기'],
    );
    assert.doesNotMatch(tui.text(), /보냄: 오늘 적은 메모/, 'the record is read out');
  });

  await context.test('a refused memo is reported with the reason', async () => {
    stage.emulator.failNext(memoPath, {
      status: 400,
      body: {code: -2, msg: 'bad'},
    });
    await enterLine(tui, '안 될 메모');
    await tui.until(/보내지 못함: 안 될 메모 {2}.+/);
  });

  await context.test('memos by number, a page, its keys, and a question work', async () => {
    await enterLine(tui, '/history 3');
    await tui.until(/^1\. \S+ \S+ {2}보냄: 오늘 적은 메모$/m);
    await tui.until(/^2\. \S+ \S+ {2}보냄: 저녁에 우유 사기$/m);
    await enterLine(tui, '/open 2');
    await tui.until(/^kakao-tui {2}메모$/m);
    await tui.until(/^상태 {2}보냄$/m);
    await tui.until('Esc 뒤로');
    await enterLine(tui, 'ㄱ');
    await tui.until('같은 글을 한 번 더 보낼까요?');
    await enterLine(tui, 'y');
    await tui.until('다시 보낸 메모');
    await tui.until(() => stage.emulator.memos.length === 2, {what: 'a second memo'});
    await enterLine(tui, 'xyz');
    await tui.until('여기서는 xyz 키를 쓸 수 없습니다.');
    await enterLine(tui, 'esc');
    await tui.until(/^나와의 채팅$/m);
    await enterLine(tui, '/open 9');
    await tui.until('9번은 없습니다');
  });

  await context.test('the tokens page and its keys work, and a command leaves it', async () => {
    await enterLine(tui, '/status');
    await tui.until(/^액세스 토큰 {2}5시간 \d+분 {2}20/m);
    await tui.until(/^오늘 보낸 메모 {2}\d건/m);
    await enterLine(tui, 'r');
    await tui.until('토큰을 갱신했습니다.');
    await enterLine(tui, '/find 우유');
    await tui.until(/^2\. .*저녁에 우유 사기$/m);
    await enterLine(tui, '/esc');
    await tui.until(/나와의 채팅\s*$/);
  });

  await context.test(
    'lines that arrive together are a paste, and a paste never sends',
    async () => {
      const before = stage.emulator.memos.length;
      tui.write('한 줄\r둘째 줄\r\r셋째 줄\r');
      await tui.until('4줄을 받았습니다. 아직 보내지 않았습니다.');
      assert.equal(stage.emulator.memos.length, before);
      await tui.press('enter');
      await tui.until(/보냄: 한 줄 둘째 줄/);
      assert.equal(stage.emulator.memos.at(-1)?.text, '한 줄\n둘째 줄\n\n셋째 줄');
    },
  );

  await context.test('a line that the terminal truncated is reported, and never sent', async () => {
    const before = stage.emulator.memos.length;
    tui.write(`${'가'.repeat(2000)}끝\r`);
    await tui.until('글의 끝이 잘렸습니다.');
    assert.equal(stage.emulator.memos.length, before);
    await enterLine(tui, '/ctrl+c');
    await tui.until('비웠습니다');
  });

  await context.test(
    'a backslash continues a line, and a command keeps the unfinished text',
    async () => {
      await enterLine(tui, '첫째\\');
      // No output follows a continued line, so the test waits for the saved draft. A line sent
      // immediately would count as the rest of a paste.
      const isKept = () => stage.withPorts(({drafts}) => drafts.list()[0]?.text === '첫째');
      await untilSeen('the text that is begun', isKept);
      await enterLine(tui, '/nope');
      await tui.until('없는 명령입니다: /nope.');
      await enterLine(tui, '둘째');
      await tui.until('아직 보내지 않은 글이 있습니다.');
      await tui.press('enter');
      await tui.until(/보냄: 첫째 둘째/);
      assert.equal(stage.emulator.memos.at(-1)?.text, '첫째\n둘째');
    },
  );

  await context.test('/help lists commands and keys, one per line', async () => {
    await enterLine(tui, '/help');
    await tui.until(() => tui.output().includes('/quit: 종료'), {what: 'the help'});
    await enterLine(tui, '/quit');
    assert.deepEqual(await endOf(tui), {code: 0});
  });
  assertPlain(tui);
});

test('a login with a pasted address does not show the address; Ctrl+D ends', async () => {
  await using stage = await openStage();
  await using tui = stage.open({args, env: {LANG: 'en_US.UTF-8'}});
  await tui.until('Your input is not shown.');
  const address = /^http:\S+authorize\S+/m.exec(tui.output().replaceAll('\r', ''))?.[0] ?? '';
  const callback = await stage.emulator.agree(address);
  const code = new URL(callback).searchParams.get('code') ?? 'no code';
  await enterLine(tui, 'KOE006');
  await tui.until(/KOE006.*redirect URI/is);
  await enterLine(tui, callback);
  await tui.until('Logged in.');
  assert.ok(!tui.output().includes(code), 'the code was shown');
  await enterLine(tui, 'a memo');
  await tui.until(/sent: a memo$/m);
  tui.write('\x04');
  assert.deepEqual(await endOf(tui), {code: 0});
  assertPlain(tui);
});

for (const env of [{TERM: 'dumb'}, {ACCESSIBLE: '1'}]) {
  test(`${JSON.stringify(env)} enables line mode as well, in 40 columns too`, async () => {
    await using stage = await openStage();
    await stage.logIn();
    await using tui = stage.open({env, columns: 40, rows: 10});
    await tui.until('온라인');
    await tui.press('ctrl+c');
    assert.equal((await endOf(tui)).code, 130);
    assertPlain(tui);
  });
}
