import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:net';
import {test} from 'node:test';
import {endOf} from '../../support/at-the-keyboard.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {loginAddress} from '../../support/login-address.ts';

const exchanges = (stage: {emulator: {requests: readonly {path: string}[]}}) =>
  stage.emulator.requests.filter(({path}) => path === '/oauth/token').length;

test('invalid pastes are refused with a message, and the wait continues until a bare code arrives', async () => {
  await using stage = await openStage();
  await using tui = stage.open();
  await tui.until('콜백 기다리는 중');
  const address = loginAddress(tui);
  const callback = new URL(await stage.emulator.agree(address));
  const code = callback.searchParams.get('code') ?? '';

  const forged = new URL(callback);
  forged.searchParams.set('state', 'someone-elses-state');
  tui.paste(forged.href);
  await tui.until(/\*{6,}&state=someone-elses-state/);
  await tui.press('enter');
  await tui.until(/state.*(다르|맞지|아닙)|(다른|이번).*로그인/s);
  assert.equal(exchanges(stage), 0);
  assert.ok(!tui.output().includes(code), 'the code was written to the terminal');

  tui.write('KOE006');
  await tui.until('Enter로 설명 보기');
  await tui.press('enter');
  await tui.until(/KOE006.*리다이렉트 URI|리다이렉트 URI.*KOE006/s);
  await tui.until(/플랫폼 키/);
  assert.equal(exchanges(stage), 0);

  tui.paste(address);
  await tui.press('enter');
  await tui.until(/로그인 (페이지|주소)|동의하기 전/);
  assert.equal(exchanges(stage), 0);

  tui.paste(code);
  await tui.until('*'.repeat(code.length > 60 ? 60 : code.length));
  await tui.press('enter');
  await tui.until('로그인했습니다');
  assert.equal(exchanges(stage), 1);
  assert.ok(!tui.output().includes(code), 'the code was written to the terminal');
});

test('a denial is reported, and Enter starts again with a new address', async () => {
  await using stage = await openStage();
  await using tui = stage.open();
  await tui.until('콜백 기다리는 중');
  const address = loginAddress(tui);
  await fetch(await stage.emulator.deny(address));
  await tui.until('Enter를 누르면 다시 시작합니다.');
  assert.match(tui.text(), /동의|취소/);
  await tui.press('enter');
  await tui.until('콜백 기다리는 중');
  const second = loginAddress(tui);
  assert.notEqual(
    new URL(second).searchParams.get('state'),
    new URL(address).searchParams.get('state'),
  );
  await fetch(await stage.emulator.agree(second));
  await tui.until('로그인했습니다');
});

test('a wrong client secret names the console page; Esc leads back to the fields', async () => {
  await using stage = await openStage();
  await using tui = stage.open({env: {KAKAO_CLIENT_SECRET: 'wrong0secret1'.repeat(2)}});
  await tui.until('콜백 기다리는 중');
  await fetch(await stage.emulator.agree(loginAddress(tui)));
  await tui.until('KOE010');
  assert.match(tui.text(), /클라이언트 시크릿/);
  await tui.press('esc');
  await tui.until('초기 설정');
  await tui.press('ctrl+c');
  assert.deepEqual(await endOf(tui), {code: 0});
});

test('without the consent to messages, one key continues the login to the consent', async () => {
  await using stage = await openStage();
  await using tui = stage.open();
  await tui.until('콜백 기다리는 중');
  await fetch(await stage.emulator.agree(loginAddress(tui), {scopes: []}));
  await tui.until('동의만 다시 받고');
  assert.match(tui.text(), /카카오톡 메시지 전송/);
  await tui.press('esc');
  await tui.until('메시지 동의 없음');
  await tui.press({text: '동의를 기다리는 글'});
  await tui.press('enter');
  await tui.until('대기 1');
  assert.equal(stage.emulator.memos.length, 0);
  await tui.until('Ctrl+N 메시지 동의 받기');
  await tui.press('ctrl+n');
  await tui.until('메시지 전송 동의만 받습니다');
  const address = loginAddress(tui);
  assert.equal(new URL(address).searchParams.get('scope'), 'talk_message');
  await fetch(await stage.emulator.agree(address));
  await tui.until(/✓ {2}동의를 기다리는 글/);
  assert.ok(!tui.text().includes('메시지 동의 없음'));
});

test('when no callback can arrive, the screen says so, and the pasted address is still matched', async (context) => {
  await context.test('an https redirect URI', async () => {
    const redirectUri = 'https://example.com/oauth';
    await using stage = await openStage({redirectUris: [redirectUri]});
    await using tui = stage.open({env: {KAKAO_REDIRECT_URI: redirectUri}});
    await tui.until('https://example.com/oauth 주소로는 콜백을 받을 수 없어');
    const callback = await stage.emulator.agree(loginAddress(tui));
    assert.ok(callback.startsWith(redirectUri));
    tui.paste(callback);
    await tui.until('state 일치');
    await tui.press('enter');
    await tui.until('로그인했습니다');
  });

  await context.test('a port that another program holds', async () => {
    await using stage = await openStage();
    const holder = createServer().listen(Number(new URL(stage.redirectUri).port), '127.0.0.1');
    await once(holder, 'listening');
    try {
      await using tui = stage.open();
      await tui.until('다른 프로그램이 쓰고 있어');
    } finally {
      holder.close();
    }
  });
});

test('Ctrl+C at the login closes the listener and restores the terminal', async () => {
  await using stage = await openStage();
  await using tui = stage.open();
  await tui.until('콜백 기다리는 중');
  assert.equal((await fetch(stage.redirectUri)).status, 400, 'it listens');
  await tui.press('ctrl+c');
  assert.deepEqual(await endOf(tui), {code: 0});
  const {alternateScreen, bracketedPaste, cursorVisible} = tui.modes();
  assert.deepEqual([alternateScreen, bracketedPaste, cursorVisible], [false, false, true]);
  await assert.rejects(fetch(stage.redirectUri), 'the port is free');
});

test('without a browser the complete address is on the screen, and a paste logs in', async () => {
  await using stage = await openStage();
  await using tui = stage.open({env: {BROWSER: '/no/such/browser'}});
  await tui.until('콜백 기다리는 중');
  await tui.press('ctrl+o');
  await tui.until(/열지 못했습니다/);
  await tui.press('ctrl+n');
  await tui.until('이 주소를 직접 열고');
  tui.paste(await stage.emulator.agree(loginAddress(tui)));
  await tui.press('enter');
  await tui.until('로그인했습니다');
});
