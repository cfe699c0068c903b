import assert from 'node:assert/strict';
import {test} from 'node:test';
import {logOut} from '../../../src/app/login/log-out.ts';
import {enterLine} from '../../support/at-the-keyboard.ts';
import {holdNext} from '../../support/hold-next.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';

const refreshes = ({emulator}: KakaoStage) =>
  emulator.requests.filter(({form}) => form['grant_type'] === 'refresh_token').length;

const requestsTo = ({emulator}: KakaoStage, wanted: string) =>
  emulator.requests.filter(({path}) => path === wanted).length;

test('refreshing manually, the tokens page, and the end of the login', async (context) => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('온라인');

  await context.test(
    'Ctrl+R shows that it refreshes, then that it did, and makes one request',
    async () => {
      const held = holdNext(stage.emulator, '/oauth/token');
      await tui.press('ctrl+r');
      await tui.until('갱신 중');
      await tui.press('ctrl+r', 'ctrl+r', {text: '글'});
      await tui.until('› 글');
      held.release();
      await tui.until('갱신됨');
      await tui.until('토큰을 갱신했습니다.');
      await tui.settled(100);
      assert.equal(refreshes(stage), 1);
      await tui.press('ctrl+u');
      await tui.until(/^ › *$/m);
    },
  );

  await context.test('Ctrl+T shows both expiries, the account and the consents', async () => {
    await tui.press('ctrl+t');
    await tui.until('토큰과 계정');
    const text = tui.text();
    assert.match(text, /계정 +홍길동 \(\d+\)/);
    assert.match(text, /동의항목 .*talk_message/);
    assert.match(text, /액세스 토큰 +\S+ +5시간 59분 +20\d\d-\d\d-\d\d \d\d:\d\d/);
    assert.match(text, /리프레시 토큰 +\S+ +59일 +20\d\d-\d\d-\d\d \d\d:\d\d/);
    assert.match(text, /최근 갱신 +20\d\d-\d\d-\d\d \d\d:\d\d · 앱 · 성공/);
    assert.match(text, /오늘 보낸 메모 +0건/);
    assert.match(text, new RegExp(`데이터 폴더 +${stage.env['KAKAO_TUI_HOME']}`));
    assert.equal(tui.cursor().visible, false);
    await tui.press('esc');
    await tui.until(/^ › *$/m);
    assert.equal(tui.cursor().visible, true);
  });

  await context.test('on the page, one key refreshes and one asks Kakao', async () => {
    await tui.press('ctrl+t');
    await tui.until('최근 갱신');
    const before = refreshes(stage);
    await tui.press({text: 'r'});
    await tui.until('토큰을 갱신했습니다.');
    assert.equal(refreshes(stage), before + 1);
    await tui.until(() => tui.text().split('· 앱 · 성공').length === before + 2, {
      what: 'both refreshes',
    });
    const asked = () => requestsTo(stage, '/v1/user/access_token_info');
    const askedBefore = asked();
    await tui.press({text: 'ㅁ'});
    await tui.until(() => asked() > askedBefore, {what: 'a question to Kakao'});
  });

  await context.test('a question about the account returns to the page', async () => {
    for (const [key, question] of [
      ['l', '로그아웃할까요?'],
      ['u', '연결을 끊을까요?'],
      ['s', '다른 계정으로 로그인할까요?'],
    ] as const) {
      await tui.press({text: key});
      await tui.until(question);
      await tui.press({text: 'n'});
      await tui.until('최근 갱신');
    }
    assert.doesNotMatch(tui.text(), /로그아웃됨/);
    await tui.press({text: 's'});
    await tui.until('다른 계정으로 로그인할까요?');
    await tui.press({text: 'y'});
    await tui.until('카카오 로그인');
    await tui.press('esc');
    await tui.until('나와의 채팅');
    await tui.until(/^ › *$/m);
  });

  await context.test('one key requests the consent', async () => {
    await tui.press('ctrl+t');
    await tui.until('최근 갱신');
    await tui.press({text: 'c'});
    await tui.until('카카오 로그인');
    await tui.until('콜백 기다리는 중');
    await tui.press('esc');
    await tui.until('나와의 채팅');
    await tui.until(/^ › *$/m);
  });

  await context.test('/refresh does the same', async () => {
    await enterLine(tui, '/refresh');
    await tui.until('토큰을 갱신했습니다.');
    assert.equal(refreshes(stage), 3);
  });

  await context.test(
    'a refused refresh is reported with the next step, and the login stays',
    async () => {
      stage.emulator.failNext('/oauth/token', {status: 500, body: 'oops'});
      await tui.press('ctrl+r');
      await tui.until(/카카오.*(500|오류|답)/);
      assert.doesNotMatch(tui.text(), /로그아웃됨|oops/);
      await tui.press({text: 'ㅋ'}, 'backspace');
    },
  );

  await context.test('sending refreshes an expired access token once', async () => {
    stage.emulator.expireAccessTokens();
    const before = refreshes(stage);
    await enterLine(tui, '만료 뒤');
    await tui.until(/✓ {2}만료 뒤$/m);
    assert.equal(refreshes(stage), before + 1);
    assert.deepEqual(
      stage.emulator.memos.map(({text}) => text),
      ['만료 뒤'],
    );
  });

  await context.test('help lists every key and command, with paging if necessary', async () => {
    await enterLine(tui, '/help');
    await tui.until(/^ kakao-tui +도움말/m);
    let seen = tui.text();
    for (let page = 0; page < 12 && !seen.includes('/quit'); page += 1) {
      const before = tui.text();
      await tui.press('pagedown');
      await tui.until(() => tui.text() !== before, {what: 'the next page'});
      seen += tui.text();
    }
    const missing = [
      'Alt+Enter',
      'Ctrl+R',
      'Ctrl+T',
      '/help',
      '/refresh',
      '/logout',
      '/quit',
    ].filter((name) => !seen.includes(name));
    await tui.press('esc');
    await tui.until(/^ › *$/m);
    assert.deepEqual(missing, []);
  });

  await context.test(
    'a logout in another process is noticed without a key; the text stays',
    async () => {
      await tui.press({text: '쓰던 글'});
      await tui.until('› 쓰던 글');
      await stage.withPorts(async (ports) => logOut(ports));
      await tui.until('로그아웃됨');
      await tui.until('로그아웃되었습니다');
      assert.match(tui.text(), /› 쓰던 글/);
    },
  );

  await context.test(
    'a memo written after that waits, and is sent after a login in another process',
    async () => {
      await enterLine(tui, '');
      await tui.until('대기 1');
      assert.equal(stage.emulator.memos.length, 1);
      await stage.logIn();
      await tui.until(/✓ {2}쓰던 글$/m);
      assert.equal(stage.emulator.memos.at(-1)?.text, '쓰던 글');
    },
  );

  await context.test('/logout asks first: n cancels, ㅛ (y in Hangul mode) confirms', async () => {
    await enterLine(tui, '/logout');
    await tui.until('로그아웃할까요?');
    await tui.press({text: 'n'});
    await tui.untilGone('로그아웃할까요?');
    assert.doesNotMatch(tui.text(), /로그아웃됨/);
    await enterLine(tui, '/logout');
    await tui.until('로그아웃할까요?');
    await tui.press({text: 'ㅛ'});
    await tui.until('로그아웃됨');
    assert.equal(stage.emulator.requests.filter(({path}) => path === '/v1/user/logout').length, 2);
  });
});

test('when logged out, the tokens page offers the login by its name', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('온라인');
  await enterLine(tui, '/logout');
  await tui.until('로그아웃할까요?');
  await tui.press({text: 'y'});
  await tui.until('로그아웃됨');
  await tui.press('ctrl+t');
  await tui.until('Enter를 누르면 로그인합니다.');
  assert.match(tui.text(), /^ {2}Enter {2}로그인 +브라우저에서 로그인한 뒤/m);
  assert.doesNotMatch(tui.text(), /동의 받기/);
  await tui.press('enter');
  await tui.until('콜백 기다리는 중');
});
