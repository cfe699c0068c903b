import assert from 'node:assert/strict';
import {test} from 'node:test';
import {endOf, enterLine} from '../../support/at-the-keyboard.ts';
import {textMemo} from '../../support/contents.ts';
import {openStage} from '../../support/kakao-stage.ts';
import type {Terminal} from '../../support/terminal.ts';

/** Changes of the title, in order: `<` saves the old one, `>` restores it. */
function titles(tui: Terminal): string[] {
  const found = tui.output().matchAll(/\x1b\](?:0|2);([^\x07\x1b]*)|\x1b\[(2[23]);0t/g);
  return [...found].map(([, title, stack]) =>
    stack === undefined ? (title ?? '') : stack === '22' ? '<' : '>',
  );
}

test('the window has a title with the number of waiting memos, and its old title is restored', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await stage.withPorts(({sessions}) => sessions.clear());
  await stage.withPorts(({memos, newId}) => {
    const text = '기다리는 글';
    const now = Date.now();
    memos.add(
      {
        id: newId(now),
        ...textMemo(text, {url: 'https://example.com/', buttonTitle: null}),
        status: 'queued',
        parts: [{text, status: 'queued'}],
        createdAt: now,
        sentAt: null,
        nextAttemptAt: null,
        attempts: 0,
        failure: null,
        tags: [],
        pinnedAt: null,
        sourceId: null,
      },
      null,
    );
  });
  await stage.logIn();
  await using tui = stage.open();
  await tui.until(/✓ {2}기다리는 글$/m);
  await enterLine(tui, '개인적인 글');
  await tui.until(/✓ {2}개인적인 글$/m);
  await tui.press('ctrl+d');
  assert.deepEqual(await endOf(tui), {code: 0});
  const seen = titles(tui);
  assert.deepEqual([seen[0], ...seen.slice(-3)], ['<', 'kakao-tui', '', '>']);
  assert.ok(seen.includes('kakao-tui - 대기 1'), JSON.stringify(seen));
  assert.ok(!seen.some((title) => title.includes('글')), 'a text of the person is in the title');
});

test('a console without a title gets no title sequence', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open({env: {TERM: 'linux'}});
  await tui.until('온라인');
  await tui.press('ctrl+d');
  assert.deepEqual(await endOf(tui), {code: 0});
  assert.ok(!tui.output().includes('\x1b]'), 'an OSC sequence was written');
  assert.deepEqual(titles(tui), []);
});
