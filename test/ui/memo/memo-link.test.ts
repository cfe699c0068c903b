import assert from 'node:assert/strict';
import {test} from 'node:test';
import {memoPath} from '../../emulator/plain-http.ts';
import {enterLine} from '../../support/at-the-keyboard.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {sentTemplates} from '../../support/sent-templates.ts';
import {untilSeen} from '../../support/until-seen.ts';

const address = 'https://example.com/post/42';
const kakao = 'https://developers.kakao.com';

/** The complete template of a memo. It must contain nothing else. */
function template(text: string, link: string, buttonTitle?: string) {
  const links = {web_url: link, mobile_web_url: link};
  const button = buttonTitle === undefined ? {} : {button_title: buttonTitle};
  return {object_type: 'text', text, link: links, ...button};
}

const warning = '웹 도메인에 등록해야';

for (const [columns, rows] of [
  [80, 24],
  [40, 10],
] as const) {
  test(`${columns}x${rows}: Ctrl+O uses the address in the text as link; the next memo has none`, async () => {
    await using stage = await openStage();
    await stage.logIn();
    await using tui = stage.open({columns, rows});
    await tui.until(/^ ›$/m);
    await tui.press({text: `읽기 ${address}를`});
    await tui.until(/^ {3}Ctrl\+O: 이 주소를 링크로 example\.co/m);
    await tui.press('ctrl+o');
    await tui.until(/^ {3}\(링크 example\.com\/post\/42\)$/m);
    await tui.until((screen) => unwrapped(screen).includes(unwrapped([warning])));
    assert.ok(tui.cursor().visible);
    await tui.press('enter');
    await tui.until(() => stage.emulator.memos.length === 1, {what: 'the memo'});
    await tui.untilGone('(링크');
    await tui.press({text: `또 ${address}`});
    await tui.until('Ctrl+O: 이 주소');
    await tui.press('ctrl+o');
    await tui.until('(링크 example.com');
    assert.doesNotMatch(unwrapped(tui.screen()), new RegExp(unwrapped([warning])), 'warned twice');
    await tui.press('ctrl+o');
    await tui.until('Ctrl+O: 이 주소');
    await tui.press('enter');
    await tui.until(() => stage.emulator.memos.length === 2, {what: 'the second memo'});
    assert.deepEqual(sentTemplates(stage.emulator), [
      template(`읽기 ${address}를`, address),
      template(`또 ${address}`, kakao),
    ]);
  });

  test(`${columns}x${rows}: /link and /button are shown below the box and are sent with one memo`, async () => {
    await using stage = await openStage();
    await stage.logIn();
    await using tui = stage.open({columns, rows});
    await tui.until(/^ ›$/m);
    await enterLine(tui, '/link https://example.com');
    await tui.until(/^ {3}\(링크 example\.com\)$/m);
    await enterLine(tui, '/button 뉴스 보기');
    await tui.until(/^ {3}\(링크 example\.com · 버튼 뉴스 보기\)$/m);
    await tui.press({text: '글'});
    await tui.until(/^ › 글$/m);
    const box = tui.screen().findIndex((row) => row.startsWith(' › 글'));
    assert.deepEqual([tui.cursor().x, tui.cursor().y], [5, box]);
    await tui.press('enter');
    await tui.until('[뉴스 보기]');
    await tui.untilGone('버튼 뉴스');
    await enterLine(tui, '다음');
    await tui.until(/✓ {2}다음$/m);
    assert.deepEqual(sentTemplates(stage.emulator), [
      template('글', 'https://example.com', '뉴스 보기'),
      template('다음', kakao),
    ]);
  });
}

test('a command on a separate line applies to the text above it, which stays', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until(/^ ›$/m);
  await tui.press({text: '이미 쓴 글'}, 'alt+enter', {text: '/link javascript:1'});
  await tui.until('Enter: 이 줄만 실행');
  await tui.press('enter');
  await tui.until('링크가 아닙니다');
  assert.match(tui.text(), /› 이미 쓴 글\n {3}\/link javascript:1$/m);
  await tui.press('ctrl+u', {text: '/button 열기'});
  await tui.press('enter');
  await tui.until(/^ › 이미 쓴 글\n {3}\(버튼 열기\)$/m);
  assert.equal(stage.emulator.memos.length, 0);
  await tui.press('enter');
  await tui.until(/✓ {2}이미 쓴 글$/m);
  assert.deepEqual(sentTemplates(stage.emulator), [template('이미 쓴 글', kakao, '열기')]);
});

test('40x10: a long link and title are cut to their row, sanitized, and sent completely', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open({columns: 40, rows: 10});
  await tui.until(/^ ›$/m);
  const link = `https://news.example.com/${'가'.repeat(40)}`;
  await enterLine(tui, `/link ${link}`);
  await tui.until(/^ {3}\(링크 news\.example\.com\/가+…\)$/m);
  await enterLine(tui, '/button 오늘의 아주 긴 뉴스보기');
  await tui.until(/^ {3}\(링크 news[^ ]*… · 버튼 오늘의 [^ ]*…\)$/m);
  await enterLine(tui, '글');
  await tui.until(() => stage.emulator.memos.length === 1, {what: 'the memo'});
  const [sent] = sentTemplates(stage.emulator);
  assert.deepEqual(sent, template('글', URL.parse(link)?.href ?? '', '오늘의 아주 긴 뉴스보기'));
});

test('a chosen link is restored after a kill, and saved with its text', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using killed = stage.open();
  await killed.until(/^ ›$/m);
  await killed.press({text: `쓰던 글 ${address}`});
  await killed.until('Ctrl+O: 이 주소');
  await killed.press('ctrl+o');
  await killed.until('(링크 example.com');
  await untilLinkIsKept(stage, address);
  killed.kill('SIGKILL');
  await killed.exit;
  await using tui = stage.open();
  await tui.until(/› 쓰던 글 https.*\n {3}\(링크 example\.com\/post\/42\)$/m);
  await tui.press('ctrl+s');
  await tui.untilGone('(링크');
  await tui.press('ctrl+s');
  await tui.until(/쓰던 글/);
  await tui.press('enter');
  await tui.until('(링크 example.com/post/42)');
  await tui.press('enter');
  await tui.until(() => stage.emulator.memos.length === 1, {what: 'the memo'});
  assert.deepEqual(sentTemplates(stage.emulator), [template(`쓰던 글 ${address}`, address)]);
});

test('the default link and button are visible, and /link alone omits the link of one memo', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await preferring(stage, {link: 'https://my.example/home', button: '내 블로그'});
  await using tui = stage.open();
  await tui.until(/^ {3}\(기본 링크 my\.example\/home · 버튼 내 블로그\)$/m);
  await enterLine(tui, '하나');
  await tui.until(/✓ {2}하나$/m);
  await tui.until(warning);
  await enterLine(tui, '/link');
  await tui.until(/^ {3}\(버튼 내 블로그\)$/m);
  await enterLine(tui, '/button off');
  await tui.untilGone('버튼 내 블로그)');
  await enterLine(tui, '둘');
  await tui.until(/✓ {2}둘$/m);
  await tui.until('(기본 링크 my.example/home');
  assert.deepEqual(sentTemplates(stage.emulator), [
    template('하나', 'https://my.example/home', '내 블로그'),
    template('둘', kakao),
  ]);
});

test('the page of a memo shows its link and button, and sending again keeps them', async () => {
  await using stage = await openStage();
  await stage.logIn();
  const refusal = {status: 400, json: {msg: 'API limit', code: -2}};
  stage.emulator.failNext(memoPath, refusal);
  await using tui = stage.open();
  await tui.until(/^ ›$/m);
  await enterLine(tui, `/link ${address}`);
  await enterLine(tui, '/button 열기');
  await enterLine(tui, '다시 보낼 것');
  await tui.until(/✗ {2}다시 보낼 것$/m);
  await tui.press('tab', 'enter');
  await tui.until(/^ {2}버튼 +열기$/m);
  assert.match(tui.text(), /^ {2}링크 +https:\/\/example\.com\/post\/42$/m);
  await tui.press({text: 'r'});
  await tui.until(/✓ {2}다시 보낼 것$/m);
  const whole = template('다시 보낼 것', address, '열기');
  assert.deepEqual(sentTemplates(stage.emulator), [whole, whole]);
});

/** The screen without its spaces, because text may be wrapped anywhere. */
function unwrapped(screen: readonly string[]): string {
  return screen.join('').replace(/\s/g, '');
}

function preferring(stage: KakaoStage, change: {link: string; button: string}): Promise<void> {
  return stage.withPorts(({preferences}) => preferences.save(change));
}

/** The draft is saved some 200 ms after a key. A kill before that may lose the key. */
async function untilLinkIsKept(stage: KakaoStage, url: string): Promise<void> {
  const isKept = () => stage.withPorts(({drafts}) => drafts.list()[0]?.link?.url === url);
  await untilSeen('the link on disk', isKept);
}
