import assert from 'node:assert/strict';
import {test} from 'node:test';
import {endOf, enterLine} from '../../support/at-the-keyboard.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {loginAddress} from '../../support/login-address.ts';
import {manyColors} from '../../support/tui.ts';

test('from nothing to the first memo by typing, without showing the secret', async (context) => {
  await using stage = await openStage({isSetUp: false});
  const {restApiKey} = stage.emulator;
  const secret = stage.emulator.clientSecret ?? '';
  await using tui = stage.open({env: manyColors});

  await context.test('80x24 shows all the steps and what to do at the first', async () => {
    await tui.until('Ctrl+T 체험');
    const text = tui.text();
    const steps = [
      '앱 만들기',
      'REST API 키 복사',
      '클라이언트 시크릿 복사',
      '리다이렉트 URI 등록',
    ];
    for (const words of [...steps, '동의항목 켜기', 'developers.kakao.com/console/app', '1/5']) {
      assert.ok(text.includes(words), `${words} is not on\n${text}`);
    }
    assert.match(tui.screen()[22] ?? '', /^─{80}$/);
  });

  await context.test(
    'an empty key is rejected; the length of a key is shown as it is typed',
    async () => {
      await tui.press('enter');
      await tui.until('2/5');
      await tui.press('enter');
      await tui.until('REST API 키를 붙여 넣으세요.');
      tui.write(restApiKey.slice(0, 31));
      await tui.until('보통 32자');
      tui.write(restApiKey.slice(31));
      await tui.until('32자 확인');
      assert.ok(!tui.text().includes('키를 붙여 넣으세요'), 'the remark about an empty key stayed');
      assert.ok(tui.text().includes(`${restApiKey.slice(0, 4)}****`));
      assert.ok(!tui.text().includes(restApiKey));
    },
  );

  await context.test(
    'Enter leads through the steps, each checked, to the login screen',
    async () => {
      await tui.press('enter');
      await tui.until('클라이언트 시크릿이 켜져 있으니');
      tui.write(secret);
      await tui.until('*'.repeat(secret.length));
      await tui.press('enter');
      await tui.until('키와 시크릿을 확인했습니다');
      assert.match(tui.text(), /› 리다이렉트 URI +http:\/\/localhost:\d+\/callback/);
      await tui.press('enter');
      await tui.until('포트에서 콜백을 받을 수 있습니다');
      assert.match(tui.text(), /talk_message/);
      await tui.press('enter');
      await tui.until('콜백 기다리는 중');
      assert.equal(loginAddress(tui).split('?')[0], `${stage.emulator.authOrigin}/oauth/authorize`);
      assert.match(tui.screen()[0] ?? '', /카카오 로그인 +0[45]:\d\d 남음$/);
    },
  );

  await context.test('the callback opens the main screen, and the memo is delivered', async () => {
    const callback = await stage.emulator.agree(loginAddress(tui));
    const page = await fetch(callback);
    assert.equal(page.status, 200);
    await tui.until('로그인했습니다');
    assert.match(tui.screen()[0] ?? '', /나와의 채팅 {3}홍길동/);
    tui.write('안녕하세요\r');
    await tui.until(/^ {50,}\d\d:\d\d ✓ {2}안녕하세요$/m);
    assert.deepEqual(
      stage.emulator.memos.map((memo) => memo.text),
      ['안녕하세요'],
    );
  });

  await context.test('no secret, code or token was ever written to the terminal', () => {
    const output = tui.output();
    const token = stage.emulator.requests.findLast(({path}) => path === '/oauth/token');
    const bearer = stage.emulator.requests.find(({path}) => path.includes('/memo/'));
    const words = bearer?.headers.authorization?.split(' ');
    for (const canary of [secret, token?.form['code'], words?.[1]]) {
      assert.ok(canary !== undefined && canary.length >= 10, String(canary));
      assert.ok(!output.includes(canary), `${canary} was written`);
    }
    assert.equal(token?.form['client_secret'], secret);
  });

  await context.test('a second start opens the main screen with its history directly', async () => {
    await tui.press('ctrl+d');
    assert.deepEqual(await endOf(tui), {code: 0});
    await using again = stage.open({env: manyColors});
    await again.until(/^ {50,}\d\d:\d\d ✓ {2}안녕하세요$/m);
    await again.until('온라인');
    assert.ok(!again.output().includes('초기 설정'));
    assert.ok(!again.output().includes(secret));
    await enterLine(again, '/setup');
    await again.until(`${restApiKey.slice(0, 4)}${'*'.repeat(24)}${restApiKey.slice(-4)}`);
    again.paste('f'.repeat(32));
    await again.until(`ffff${'*'.repeat(24)}ffff  32자 확인`);
    await again.press('esc');
    await again.until(/✓ {2}안녕하세요/);
  });
});

test('key and secret may be pasted with surrounding characters', async () => {
  await using stage = await openStage({isSetUp: false});
  const {restApiKey} = stage.emulator;
  const secret = stage.emulator.clientSecret ?? '';
  await using tui = stage.open();
  await tui.until('초기 설정');
  tui.paste(` ${restApiKey}\n`);
  await tui.until('32자 확인');
  await tui.press('tab');
  await tui.until(/› 클라이언트 시크릿/);
  tui.paste(`${secret}\n`);
  await tui.until('*'.repeat(secret.length));
  await tui.press('up');
  await tui.until(/› REST API/);
  await tui.press('down', 'down', 'down');
  await tui.until('5/5');
  await tui.press('enter');
  await tui.until('콜백 기다리는 중');
  tui.paste(await stage.emulator.agree(loginAddress(tui)));
  await tui.until('state 일치');
  await tui.press('enter');
  await tui.until('로그인했습니다');
  const asked = stage.emulator.requests.findLast(({path}) => path === '/oauth/token');
  assert.equal(asked?.form['client_secret'], secret);
  assert.ok(!tui.output().includes(secret));
});

test('Ctrl+G changes the language of the first run permanently', async () => {
  await using stage = await openStage({isSetUp: false});
  await using tui = stage.open({env: {LANG: 'C.UTF-8'}});
  await tui.until('Initial setup');
  await tui.press('ctrl+g');
  await tui.until('초기 설정');
  await tui.press('ctrl+c');
  assert.deepEqual(await endOf(tui), {code: 0});
  await using again = stage.open({env: {LANG: 'C.UTF-8'}});
  await again.until('초기 설정');
  assert.ok(!again.output().includes('Initial setup'));
});

for (const [what, answersPasteMode] of [
  ['typed ahead', true],
  ['pasted without marks', false],
] as const) {
  test(`key and secret in one chunk, ${what}, show nothing of the secret`, async () => {
    await using stage = await openStage({isSetUp: false});
    const secret = stage.emulator.clientSecret ?? '';
    await using tui = stage.open({answersPasteMode});
    await tui.until('초기 설정');
    tui.write(`${stage.emulator.restApiKey}\r${secret}`);
    await tui.until(/\*{24}/);
    await tui.settled(50);
    assert.ok(!tui.text().includes(secret.slice(-4)), tui.text());
  });
}
