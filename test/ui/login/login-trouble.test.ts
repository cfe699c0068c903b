import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:net';
import {test} from 'node:test';
import type {EmulatorOptions} from '../../../src/emulator/start-emulator.ts';
import {enterLine} from '../../support/at-the-keyboard.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {loginAddress} from '../../support/login-address.ts';
import type {Terminal} from '../../support/terminal.ts';
import type {TuiOptions} from '../../support/tui.ts';

const words = (text: RegExp | string) => [text, {deadline: 40_000}] as const;
const codeOf = (address: string) => new URL(address).searchParams.get('code') ?? '';

interface Desk {
  readonly stage: KakaoStage;
  readonly tui: Terminal;
  readonly emulator: KakaoStage['emulator'];
}

/** The program on its login screen, with a user at the keyboard. */
async function atTheLogin(
  use: (desk: Desk) => Promise<void>,
  {env, ...options}: EmulatorOptions & Pick<TuiOptions, 'env'> = {},
): Promise<void> {
  await using stage = await openStage(options);
  await using tui = stage.open(env === undefined ? {} : {env});
  await tui.until(...words(/콜백 기다리는 중|붙여 넣/));
  await use({stage, tui, emulator: stage.emulator});
}

/** Agrees in the next attempt, without a restart of the program. */
async function agreeNow({tui, emulator}: Desk): Promise<void> {
  await tui.until(...words('콜백 기다리는 중'));
  await fetch(await emulator.agree(loginAddress(tui)));
  await tui.until(...words('로그인했습니다'));
}

async function paste({tui}: Desk, text: string): Promise<void> {
  tui.paste(text);
  await tui.until(/Enter로 (로그인|설명 보기)/);
  await tui.press('enter');
}

for (const [code, page, spoil, fix] of [
  [
    'KOE004',
    /카카오\s+로그인 > 사용\s+설정/,
    ({emulator}: Desk) => emulator.setKakaoLogin(false),
    ({emulator}: Desk) => emulator.setKakaoLogin(true),
  ],
  [
    'KOE205',
    /카카오\s+로그인 > 동의항목/,
    ({emulator}: Desk) => emulator.setEnabledScopes(['profile_nickname']),
    ({emulator}: Desk) => emulator.setEnabledScopes(['profile_nickname', 'talk_message']),
  ],
  [
    'KOE006',
    /REST API 키 >\s+리다이렉트 URI/,
    ({emulator}: Desk) => emulator.setRedirectUris([]),
    ({emulator, stage}: Desk) => emulator.setRedirectUris([stage.redirectUri]),
  ],
] as const) {
  test(`${code}: pasting the page in the browser names the console page to change; then the same address works`, async () => {
    await atTheLogin(async (desk) => {
      spoil(desk);
      const page_ = await (await fetch(loginAddress(desk.tui))).text();
      const seen = page_.replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ').replace(/\s+/g, ' ');
      assert.match(seen, new RegExp(code));
      await paste(desk, seen);
      await desk.tui.until(page);
      assert.match(desk.tui.text(), new RegExp(`\\(${code}\\)`));
      fix(desk);
      await agreeNow(desk);
    });
  });
}

test('a wrong stored key: KOE101 leads with Esc to the key, and on from there', async () => {
  const env = {KAKAO_REST_API_KEY: 'a'.repeat(32)};
  await atTheLogin(
    async (desk) => {
      const {tui, emulator} = desk;
      tui.write('koe101');
      await tui.press('enter');
      await tui.until('(KOE101)');
      await tui.press('esc');
      await tui.until('2/5');
      assert.match(tui.text(), /KAKAO_REST_API_KEY 환경 변수가 설정되어 있습니다/);
      await tui.press('ctrl+a', 'ctrl+k');
      tui.paste(emulator.restApiKey);
      await tui.press('enter');
      await tui.until(...words('3/5'));
      tui.paste(emulator.clientSecret ?? '');
      await tui.press('enter');
      await tui.until(...words('4/5'));
      await tui.press('enter');
      await tui.until(...words('5/5'));
      await tui.press('enter');
      await agreeNow(desk);
    },
    {env},
  );
});

test('a refused consent is reported on the screen and in the browser, and Enter tries again', async () => {
  await atTheLogin(async (desk) => {
    const {tui, emulator} = desk;
    const page = await (await fetch(await emulator.deny(loginAddress(tui)))).text();
    assert.match(page, /로그인하지 못했습니다/);
    assert.match(page, /go back to the terminal/);
    await tui.until(/취소했습니다.*체크하고 동의.*Enter를 누르면 다시/s);
    await tui.press('enter');
    await agreeNow(desk);
  });
});

test('a port in use at the login: paste immediately, or change the port with two keys', async () => {
  await using stage = await openStage();
  const holder = createServer().listen(Number(new URL(stage.redirectUri).port), '127.0.0.1');
  await once(holder, 'listening');
  try {
    await using tui = stage.open();
    await tui.until(...words(/다른 프로그램이 쓰고 있어/));
    await tui.press('ctrl+p');
    await tui.until(...words('Ctrl+P 포트 변경'));
    await tui.press('ctrl+p');
    await tui.untilGone('쓸 수 없습니다');
    const offered = /http:\/\/localhost:\d+\/callback/.exec(tui.text())?.[0] ?? '';
    stage.emulator.setRedirectUris([offered]);
    await tui.press('enter');
    await tui.until(...words('5/5'));
    await tui.press('enter');
    await agreeNow({tui, stage, emulator: stage.emulator});
  } finally {
    holder.close();
  }
});

for (const [name, env, reported] of [
  ['SSH', {BROWSER: '', SSH_CONNECTION: '10.0.0.1 22 10.0.0.2 22'}, 'SSH로 접속 중이라'],
  [
    'no desktop',
    {BROWSER: '', DISPLAY: '', WAYLAND_DISPLAY: ''},
    '브라우저를 열 데스크톱이 없습니다',
  ],
] as const) {
  test(`${name}: no browser is opened, pasting is offered first, and works`, async () => {
    await atTheLogin(
      async (desk) => {
        const {tui, emulator} = desk;
        await tui.until(reported);
        assert.match(tui.text(), /1\. .*브라우저에서.*2\. .*붙여 넣/s);
        assert.ok(!tui.text().includes('Ctrl+O'), 'a key for a browser that the user cannot see');
        await paste(desk, await emulator.agree(loginAddress(tui)));
        await tui.until(...words('로그인했습니다'));
      },
      {env},
    );
  });
}

test('a used or expired code is reported, and Enter starts again', async () => {
  await atTheLogin(async (desk) => {
    const {tui, emulator, stage} = desk;
    const used = codeOf(await emulator.agree(loginAddress(tui)));
    const exchange = new URLSearchParams({grant_type: 'authorization_code', code: used});
    exchange.set('client_id', emulator.restApiKey);
    exchange.set('client_secret', emulator.clientSecret ?? '');
    exchange.set('redirect_uri', 'http://elsewhere/');
    await fetch(`${emulator.authOrigin}/oauth/token`, {method: 'POST', body: exchange});
    await paste(desk, used);
    await tui.until(...words(/이미 사용되었거나.*KOE320.*Enter를 누르면 다시 시작합니다/s));
    await tui.press('enter');
    await tui.until(...words('콜백 기다리는 중'));
    const old = await emulator.agree(loginAddress(tui));
    emulator.advanceClock(601_000);
    await paste(desk, old);
    await tui.until(...words(/만료되었거나.*KOE320/s));
    await tui.press('enter');
    await agreeNow({tui, emulator, stage});
  });
});

test('after -402 or -3 during use, one key requests the consent and sends the refused memos', async () => {
  await using stage = await openStage();
  await stage.logIn();
  const {emulator} = stage;
  await using tui = stage.open();
  await tui.until(...words('온라인'));
  emulator.setConsent(['profile_nickname']);
  await enterLine(tui, '거절된 메모');
  await tui.until(...words(/-402.*카카오 로그인 >\s+동의항목/s));
  await enterLine(tui, '기다리는 메모');
  await tui.until('대기 1');
  emulator.setEnabledScopes(['profile_nickname']);
  await tui.press('ctrl+n');
  await tui.until(...words('메시지 전송 동의만 받습니다'));
  await assert.rejects(emulator.agree(loginAddress(tui)), /KOE205/);
  emulator.setEnabledScopes(['profile_nickname', 'talk_message']);
  await fetch(await emulator.agree(loginAddress(tui)));
  await tui.until(...words(/✓ {2}거절된 메모.*✓ {2}기다리는 메모/s));
  assert.deepEqual(
    emulator.memos.map(({text}) => text),
    ['거절된 메모', '기다리는 메모'],
  );
});
