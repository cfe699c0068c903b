import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:net';
import {test} from 'node:test';
import {enterLine} from '../../support/at-the-keyboard.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {loginAddress} from '../../support/login-address.ts';
import type {Terminal} from '../../support/terminal.ts';

const patience = {deadline: 40_000};
const words = (text: RegExp | string) => [text, patience] as const;

/** Opens the first run and pastes these values, up to the last step. */
async function fillIn(
  tui: Terminal,
  {emulator}: KakaoStage,
  {key = emulator.restApiKey, secret = emulator.clientSecret ?? ''} = {},
): Promise<void> {
  await tui.until(...words('1/5'));
  await tui.press('enter');
  await tui.until('2/5');
  tui.paste(key);
  await tui.until('32자 확인');
  await tui.press('enter');
  await tui.until(...words(/3\/5|KOE101/));
  if (tui.text().includes('KOE101')) return;
  tui.paste(secret);
  await tui.until('*'.repeat(secret.length));
  await tui.press('enter');
  await tui.until(...words(/4\/5|KOE010/));
}

/** Goes from the login screen to a delivered memo. */
async function finish(tui: Terminal, {emulator}: KakaoStage): Promise<void> {
  await tui.until(...words('콜백 기다리는 중'));
  await fetch(await emulator.agree(loginAddress(tui)));
  await tui.until(...words('로그인했습니다'));
  await enterLine(tui, '첫 메모');
  await tui.until(...words(/✓ {2}첫 메모/));
}

test('a wrong key is reported at its step, and the right one replaces it', async () => {
  await using stage = await openStage({isSetUp: false});
  await using tui = stage.open();
  await fillIn(tui, stage, {key: '0'.repeat(32)});
  await tui.until(/KOE101.*다시\s+복사해 넣으세요.*앱 > 플랫폼 키 > REST API 키/s);
  tui.paste(stage.emulator.restApiKey);
  await tui.untilGone('KOE101');
  await tui.until('32자 확인');
  await tui.press('enter');
  await tui.until(...words('클라이언트 시크릿이 켜져 있으니'));
  tui.paste(stage.emulator.clientSecret ?? '');
  await tui.press('enter');
  await tui.until(...words('4/5'));
  await tui.press('enter');
  await tui.until(...words('5/5'));
  await tui.press('enter');
  await finish(tui, stage);
});

test('a wrong or missing secret is reported at its step, and the right one continues', async () => {
  await using stage = await openStage({isSetUp: false});
  await using tui = stage.open();
  await fillIn(tui, stage, {secret: 'x'.repeat(32)});
  await tui.until(/KOE010.*공백\s+없이 넣거나.*클라이언트 시크릿 > 카카오 로그인/s);
  await tui.press('ctrl+a', 'ctrl+k');
  await tui.untilGone('KOE010');
  await tui.press('enter');
  await tui.until(...words('KOE010'));
  tui.paste(stage.emulator.clientSecret ?? '');
  await tui.press('enter');
  await tui.until(...words('키와 시크릿을 확인했습니다'));
  assert.equal(stage.emulator.requests.filter(({path}) => path === '/oauth/authorize').length, 0);
  await tui.press('enter');
  await tui.until(...words('5/5'));
  await tui.press('enter');
  await finish(tui, stage);
});

test('a redirect URI, a login and a consent item that the console lacks are reported before a browser opens', async () => {
  await using stage = await openStage({isSetUp: false});
  const {emulator} = stage;
  emulator.setRedirectUris(['http://localhost:8931/callback']);
  emulator.setKakaoLogin(false);
  emulator.setEnabledScopes(['profile_nickname']);
  await using tui = stage.open();
  await fillIn(tui, stage);
  await tui.press('enter');
  await tui.until(...words('5/5'));
  await tui.press('enter');
  await tui.until(...words(/5\/5.*KOE004.*ON으로.*카카오\s+로그인 >\s+사용\s+설정/s));
  emulator.setKakaoLogin(true);
  await tui.press('enter');
  await tui.until(...words(/4\/5.*KOE006.*똑같이\s+등록하세요/s));
  emulator.setRedirectUris([stage.redirectUri]);
  await tui.press('enter');
  await tui.until(...words('5/5'));
  await tui.press('enter');
  await tui.until(
    ...words(/5\/5.*KOE205.*카카오톡\s+메시지\s+전송.*카카오\s+로그인 >\s+동의항목/s),
  );
  emulator.setEnabledScopes(['profile_nickname', 'talk_message']);
  await tui.press('enter');
  await finish(tui, stage);
});

test('a port in use: one key selects another one to register, and keeping it works too', async () => {
  await using stage = await openStage({isSetUp: false});
  const taken = Number(new URL(stage.redirectUri).port);
  const holder = createServer().listen(taken, '127.0.0.1');
  await once(holder, 'listening');
  try {
    await using tui = stage.open();
    await fillIn(tui, stage);
    await tui.press('enter');
    await tui.until(...words(/포트를 쓸 수 없습니다.*콘솔에도\s+똑같이 등록/s));
    await tui.press('ctrl+p');
    await tui.untilGone('쓸 수 없습니다');
    const offered = /http:\/\/localhost:\d+\/callback/.exec(tui.text())?.[0] ?? '';
    assert.ok(Number(new URL(offered).port) > taken, offered);
    await tui.press('enter');
    await tui.until(...words('콜백을 받을 수 있습니다'));
    await tui.press('enter');
    await tui.until(...words('KOE006'));
    stage.emulator.setRedirectUris([offered]);
    await tui.press('enter');
    await tui.until(...words('5/5'));
    await tui.press('enter');
    await finish(tui, stage);
  } finally {
    holder.close();
  }
});

test('offline, no value is refused, no wait is pointless, and no value is lost on the way back', async () => {
  await using stage = await openStage({isSetUp: false});
  const away = 'http://127.0.0.1:9';
  await using tui = stage.open({env: {KAKAO_AUTH_ORIGIN: away, KAKAO_API_ORIGIN: away}});
  await fillIn(tui, stage);
  await tui.until(/4\/5.*확인하지 못했습니다/s);
  await tui.press('esc');
  await tui.until('3/5');
  await tui.press('esc');
  await tui.until(/2\/5.*32자 확인/s);
  await tui.press('down');
  await tui.until(new RegExp(`3/5.*\\*{${stage.emulator.clientSecret?.length}}`, 's'));
  await tui.press('down', 'down');
  await tui.until('5/5');
  await tui.press('enter');
  await tui.until(...words('콜백 기다리는 중'));
});
