import assert from 'node:assert/strict';
import {chmodSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {openStage} from '../../support/kakao-stage.ts';
import {tempFolder} from '../../support/temp-folder.ts';
import type {Terminal} from '../../support/terminal.ts';
import {untilSeen} from '../../support/until-seen.ts';

const sizes = [
  {columns: 80, rows: 24},
  {columns: 40, rows: 10},
] as const;

/** A browser that logs the address that it should open. */
function browserIn(folder: string): {command: string; opens(url: string): Promise<void>} {
  const command = join(folder, 'browser.sh');
  const reported = join(folder, 'opened.txt');
  writeFileSync(command, `#!/bin/sh\necho "$1" >> '${reported}'\n`);
  chmodSync(command, 0o755);
  const opened = (): string => (existsSync(reported) ? readFileSync(reported, 'utf8') : '');
  const opens = (url: string): Promise<void> => untilSeen(`${url} opened`, () => opened() === url);
  return {command, opens};
}

function copied(tui: Terminal): string {
  const found = [...tui.output().matchAll(/\u001b\]52;c;([A-Za-z0-9+/=]*)\u0007/g)].at(-1);
  return Buffer.from(found?.[1] ?? '', 'base64').toString('utf8');
}

for (const size of sizes) {
  const at = `${size.columns}x${size.rows}`;

  test(`${at}: each key of the history works, in Hangul mode too`, async (context) => {
    await using stage = await openStage();
    await stage.logIn();
    await stage.remember(['첫째 글', '둘째 글 https://example.com/a에서', '셋째 글 #장보기']);
    const browser = browserIn(tempFolder());
    await using tui = stage.open({...size, env: {BROWSER: browser.command}});
    await tui.until('셋째 글');
    await tui.until('●');
    const press = (text: string): Promise<void> => tui.press({text});
    const selected = (text: string) => tui.until(new RegExp(`^>.{9}${text}`, 'm'));
    await tui.press({text: '쓰던 글'}, 'tab');
    await selected('셋째 글');

    await context.test('k and o open the address in the text', async () => {
      await press('ㅏ');
      await selected('둘째 글');
      await press('ㅐ');
      await browser.opens('https://example.com/a\n');
      await press('k');
      await selected('첫째 글');
      await press('o');
      await tui.until('이 메모에는 링크가 없습니다.');
    });

    await context.test('c copies the text to the terminal, and the notice says so', async () => {
      await press('ㅊ');
      await tui.until('복사했습니다 (OSC 52)');
      assert.equal(copied(tui), '첫째 글');
    });

    await context.test(
      'Space marks several memos, c copies them in the order of the record',
      async () => {
        await press('G');
        await selected('셋째 글');
        await press(' ');
        await tui.until(/^>.{5}\+.{3}셋째 글/m);
        await press('kk');
        await selected('첫째 글');
        await press('v');
        await tui.until(/^>.{5}\+.{3}첫째 글/m);
        await press('c');
        await tui.until(() => copied(tui) === '첫째 글\n\n셋째 글 #장보기', {what: 'both copied'});
      },
    );

    await context.test('t adds a tag to the marked memos, and removes it', async () => {
      await press('ㅅ');
      await tui.until('태그입니다');
      await press('회사 3');
      await tui.press('enter');
      await tui.until('태그로 쓸 수 없습니다: 3');
      await tui.press('backspace');
      await press('집');
      await tui.press('enter');
      await tui.until('메모 2건의 태그를 바꿨습니다.');
      await tui.until(/첫째 글\n {10}#회사 #집/);
      await press('t');
      await tui.until(/^ › #회사 #집/m);
      await tui.press('ctrl+u');
      await tui.press('enter');
      await tui.until('메모 2건의 태그를 바꿨습니다.');
      await tui.untilGone('#회사');
      await tui.press('esc');
      await tui.untilGone('태그를 바꿨습니다');
      await tui.untilGone(/^[> ].{5}\+/m);
      await selected('첫째 글');
    });

    await context.test('s pins, and [ and ] move from pin to pin', async () => {
      await press('ㄴ');
      await tui.until(/첫째 글\n {10}고정/);
      await press('G');
      await selected('셋째 글');
      await press('[');
      await selected('첫째 글');
      await press('[');
      await tui.until('그 방향에는 고정한 메모가 없습니다.');
      await press('s');
      await tui.until('고정을 해제했습니다.');
      await tui.untilGone(/ {10}고정/);
    });

    await context.test(
      'r asks before it sends a sent memo again, and the two are linked',
      async () => {
        await press('ㄱ');
        await tui.until('이미 보낸 메모입니다');
        await press('ㅜ');
        await selected('첫째 글');
        await press('r');
        await tui.until('이미 보낸 메모입니다');
        await press('ㅛ');
        await tui.until(() => stage.emulator.memos.length === 1, {what: 'sent again'});
        // The count in the title, or in the mark where the rest is out of view.
        await tui.until(/ 4건$|↓ 아래 3건/m);
        await press('G');
        await tui.untilGone('· End');
        await selected('첫째 글');
        await tui.press('enter');
        await tui.until('첫째 글');
        await tui.press('pagedown', 'pagedown', 'pagedown');
        await tui.until(/원본 메모 +20\d\d-/);
        await tui.press('esc');
        await selected('첫째 글');
      },
    );

    await context.test(
      'e copies text and link into the box, and the unsent text is saved',
      async () => {
        await press('ㄷ');
        await tui.until(/^ › 첫째 글/m);
        await tui.press({text: ' 고침'});
        await tui.press('enter');
        await tui.until(() => stage.emulator.memos.at(-1)?.text === '첫째 글 고침', {what: 'sent'});
        await stage.withPorts(({memos}) => {
          const [first, , , again, edited] = memos.page({from: 0}, 9);
          assert.deepEqual([again?.sourceId, edited?.sourceId], [first?.id, first?.id]);
        });
        await tui.press({text: '/drafts'});
        await tui.press('enter');
        await tui.until('쓰던 글');
        await tui.press('esc');
        await tui.untilGone('쓰던 글');
      },
    );

    await context.test('d asks, says that KakaoTalk keeps the message, and deletes', async () => {
      await tui.press('tab');
      await selected('첫째 글 고침');
      await press('ㅇ');
      await tui.until('카카오톡의');
      // A syllable is not an answer, although its keys are d and y.
      await press('요');
      await tui.press('esc');
      await selected('첫째 글 고침');
      await press('kkk');
      await selected('둘째 글');
      await press('ㅇ');
      await tui.until('카카오톡의');
      await press('y');
      await tui.until('기록에서 1건을 삭제했습니다.');
      await selected('셋째 글');
      await tui.untilGone('둘째 글');
      assert.equal(await stage.withPorts(({memos}) => memos.counts().total), 4);
    });

    await context.test('? shows the keys, Esc returns', async () => {
      await press('?');
      await tui.until(/^ kakao-tui +도움말/m);
      await tui.press('esc');
      await selected('셋째 글');
      await tui.press('esc');
      await tui.until(() => tui.cursor().visible, {what: 'the box'});
    });
  });
}
