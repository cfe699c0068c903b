import assert from 'node:assert/strict';
import {test} from 'node:test';
import {given} from '../../support/contents.ts';
import {openStage} from '../../support/kakao-stage.ts';

const family = '👩‍👩‍👧‍👦';

/** Pasted text, its count, and the text to send. */
const cases: readonly (readonly [what: string, pasted: string, units: number, sent: string])[] = [
  ['decomposed Hangul', '한글 메모'.normalize('NFD'), 5, '한글 메모'],
  ['a ZWJ family', `가족 ${family}`, 3 + family.length, `가족 ${family}`],
  ['200 characters', '가'.repeat(200), 200, '가'.repeat(200)],
];

test('NFD, ZWJ and 200 characters are counted in UTF-16 units, and the displayed text is sent', async () => {
  await using stage = await openStage({strictTextLimit: true});
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('온라인');
  for (const [index, [what, pasted, units, sent]] of cases.entries()) {
    tui.paste(pasted);
    await tui.until(new RegExp(` ${units}/200$`, 'm'), {what});
    await tui.press('enter');
    await tui.until(() => stage.emulator.memos.length === index + 1, {what});
    assert.equal(stage.emulator.memos.at(-1)?.text, sent);
    await tui.until(/^ › *$/m);
  }
});

test('201 characters are two parts, and the preview shows what is sent', async () => {
  await using stage = await openStage({strictTextLimit: true});
  await stage.logIn();
  await using tui = stage.open({rows: 40});
  await tui.until('온라인');
  tui.paste('가'.repeat(201));
  await tui.until('201/200 · 2개로 나뉨');
  await tui.press('ctrl+p');
  await tui.until('분할 미리 보기');
  const preview = tui.text();
  await tui.press('esc');
  await tui.untilGone('분할 미리 보기');
  await tui.press('enter');
  await tui.until('2개 모두 보냄');
  const parts = stage.emulator.memos.map(({text}) => text);
  assert.equal(parts.length, 2);
  for (const part of parts) {
    assert.ok(part.length <= 200);
    const letters = part.match(/가/g)?.length ?? 0;
    assert.ok(countOf(preview, part) === letters, `${letters} letters of this part:\n${preview}`);
  }
  assert.equal(parts.join('').match(/가/g)?.length, 201);
});

/** The number of letters in the preview after the number that this part begins with. */
function countOf(preview: string, part: string): number {
  const number = part.match(/\(\d\/2\)/)?.[0] ?? 'no number';
  const rest = preview.split(number)[1] ?? '';
  const next = rest.search(/\d\/2 /);
  return rest.slice(0, next === -1 ? undefined : next).match(/가/g)?.length ?? 0;
}

test('a lone surrogate in the record is shown and sent as U+FFFD', async () => {
  await using stage = await openStage();
  await stage.logIn();
  const result = await stage.withPorts(async (ports) => {
    const {accept} = await import('../../support/accept.ts');
    return accept(ports, given('반쪽 \ud83d 끝'));
  });
  assert.ok(result.ok);
  await using tui = stage.open();
  await tui.until(/✓ {2}반쪽 \ufffd 끝/);
  assert.deepEqual(
    stage.emulator.memos.map(({text}) => text),
    ['반쪽 \ufffd 끝'],
  );
});
