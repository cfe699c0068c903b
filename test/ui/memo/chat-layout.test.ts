import assert from 'node:assert/strict';
import {test} from 'node:test';
import {emptyHistory} from '../../../src/app/state/history-state.ts';
import type {Memo} from '../../../src/domain/memo/memo.ts';
import {noLink} from '../../../src/domain/memo/memo-link.ts';
import {cellWidth} from '../../../src/domain/text/cell-width.ts';
import {dayHeading} from '../../../src/messages/subjects/time-words.ts';
import {here} from '../../../src/messages/subjects/zoned-time.ts';
import {glyphsFor} from '../../../src/ui/base/glyphs.ts';
import {type Row, rowWidth} from '../../../src/ui/base/row.ts';
import type {View} from '../../../src/ui/base/view.ts';
import {historyBlocks} from '../../../src/ui/memo/history-blocks.ts';
import {recordedMemos} from '../../support/database.ts';
import {hostileMemos, now} from '../sample-states.ts';

const viewOf = (columns = 80, language: View['language'] = 'ko'): View => ({
  columns,
  rows: 24,
  language,
  layout: 'chat',
  glyphs: glyphsFor(false),
  hasLinks: true,
  sharedCause: null,
});
const minute = 60_000;
const noMarks = {isSelected: false, isMarked: false};

/** The rows of a history of memos that were sent at `now` unless given otherwise. */
function rowsOf(given: readonly Partial<Memo>[], view = viewOf(), marks = noMarks): readonly Row[] {
  const memos = recordedMemos(
    ...given.map((memo, index) => ({
      id: `m${index}`,
      status: 'sent' as const,
      parts: [{text: '', status: 'sent' as const}],
      createdAt: now,
      link: noLink,
      ...memo,
    })),
  );
  const blocks = historyBlocks({...emptyHistory, memos}, view);
  return memos.flatMap((_, index) => {
    const rows = blocks.layout.rowsOf(blocks.blockOf(index), view, marks);
    assert.equal(rows.length, blocks.heightOf(index));
    return rows;
  });
}

const plain = (row: Row) => row.map(({text}) => text).join('');
const texts = (given: readonly Partial<Memo>[], view = viewOf()) => rowsOf(given, view).map(plain);

/** The text of the row in which the bubble with this text ends. */
function bubbleWith(words: string, given: readonly Partial<Memo>[], view = viewOf()): string {
  return texts(given, view).find((text) => text.includes(words)) ?? '';
}

test('a memo is a bubble at the right margin, with the time and the mark to its left', () => {
  const [, , row = []] = rowsOf([{text: '우유 사기'}]);
  assert.equal(plain(row), `${' '.repeat(60)}12:00 ✓  우유 사기 `);
  assert.equal(rowWidth(row), 79);
  const bubble = row.filter(({paper}) => paper === 'sent').map(({text}) => text);
  assert.equal(bubble.join(''), ' 우유 사기 ');
});

test('the day is a pill in the middle; a run of one minute has one time and one blank row above', () => {
  const [pill = '', ...others] = texts([
    {text: '하나'},
    {text: '둘', createdAt: now + 59_000},
    {text: '셋', createdAt: now + minute},
    {text: '넷', createdAt: now + 24 * 60 * minute},
  ]);
  // The zone is named where it is not Korea's.
  const day = ` ${dayHeading(here(now), 'ko')} `;
  assert.equal(pill, `${' '.repeat(Math.floor((80 - cellWidth(day)) / 2))}${day}`);
  assert.deepEqual(
    others.map((text) =>
      text
        .replace(/ \(.*\)/, '')
        .trim()
        .replace(/ +/g, ' '),
    ),
    ['', '✓ 하나', '12:00 ✓ 둘', '', '12:01 ✓ 셋', '', '2026년 11월 21일 토요일', '', '12:00 ✓ 넷'],
  );
});

test('bubbles that touch have different shades', () => {
  const papers = rowsOf(['하나', '둘', '셋'].map((text) => ({text})))
    .slice(2)
    .map((row) => row.at(-1)?.paper);
  assert.deepEqual(papers, ['sent', 'sent-next', 'sent']);
});

test('without colors, memos in different states have different edges, marks and words', () => {
  const failure = {kind: 'kakao', http: 400, code: -2, message: ''} as const;
  const shown = (memo: Partial<Memo>) => texts([{text: '글', ...memo}]).slice(2);
  assert.match(shown({status: 'queued'})[0] ?? '', / 대기 중 ○ ┊ 글 $/);
  assert.match(shown({status: 'sending'})[0] ?? '', / 보내는 중 ○ ┊ 글 $/);
  const failed = shown({status: 'failed', failure});
  assert.match(failed[0] ?? '', / 12:00 ✗ ▌ 글 $/);
  assert.match(failed[1] ?? '', /^ +보내지 못함: /);
  const unknown = shown({status: 'unknown', failure: {kind: 'outcome-unknown', cause: null}});
  assert.match(unknown[0] ?? '', / 12:00 \? ╏ 글 $/);
  assert.match(unknown[1] ?? '', /^ +도착 확인 필요: /);
  const english = texts([{text: 'text', status: 'queued'}], viewOf(80, 'en'));
  assert.match(english.at(-1) ?? '', / waiting ○ ┊ text $/);
});

test('a memo that is sent takes as many rows as while it was waiting', () => {
  for (const length of [1, 54, 55, 56, 200]) {
    const rows = (status: Memo['status']) => texts([{text: 'x'.repeat(length), status}]).length;
    assert.equal(rows('queued'), rows('sent'));
    assert.equal(rows('sending'), rows('sent'));
  }
});

test('what turns while a memo is being sent is its mark', () => {
  const turning = rowsOf([{text: '글', status: 'sending'}])
    .flat()
    .filter(({turns}) => turns);
  assert.deepEqual(
    turning.map(({text}) => text),
    ['○'],
  );
});

test('the parts of a memo are one bubble, whose number is beside the time', () => {
  const part = {text: '', status: 'sent'} as const;
  const memo = {text: '하나 둘', parts: [part, part, part]};
  assert.match(bubbleWith('하나', [memo]), / 3개 12:00 ✓ {2}하나 둘 $/);
  assert.match(bubbleWith('하나', [memo], viewOf(80, 'en')), / 3 parts 12:00 ✓ {2}하나 둘 $/);
});

test('a pin is named beside the time; in a narrow terminal, the time is what stays', () => {
  const part = {text: '', status: 'sent'} as const;
  const memo = {text: '가나다라마바사아', pinnedAt: now, parts: [part, part]};
  assert.match(bubbleWith('가나', [memo]), / 고정 2개 12:00 ✓ {2}가나/);
  assert.match(bubbleWith('사아', [memo], viewOf(30)), /^ +12:00 ✓ {2}바사아 +$/);
});

test('tags and addresses are underlined accents, and an address is a link', () => {
  const text = '읽기 https://example.com/a를 #할_일 #3';
  const accents = rowsOf([{text}])
    .flat()
    .filter(({tone}) => tone === 'accent');
  assert.deepEqual(
    accents.map(({text, link, paper}) => [text, link, paper]),
    [
      ['https://example.com/a', 'https://example.com/a', 'sent'],
      ['#할_일', undefined, 'sent'],
    ],
  );
});

test('an address on two rows is one link', () => {
  const address = `https://example.com/${'a'.repeat(80)}`;
  const parts = rowsOf([{text: address}])
    .flat()
    .filter(({link}) => link === address);
  assert.equal(parts.length, 2);
  assert.equal(parts.map(({text}) => text).join(''), address);
});

test('the link of a memo is a row with the title and the host, added tags another', () => {
  const given = {
    text: '글',
    tags: ['회의'],
    link: {url: 'https://example.com/a?b', buttonTitle: null},
  };
  assert.deepEqual(
    texts([given])
      .slice(2)
      .map((text) => text.trim()),
    ['글', '자세히 보기 · example.com', '12:00 ✓  #회의'],
  );
  const [, , , row = []] = rowsOf([given]);
  const link = row.find((span) => span.link !== undefined);
  assert.equal(link?.link, 'https://example.com/a?b');
});

test('a long memo is folded in its bubble', () => {
  const rows = texts([{text: Array.from({length: 40}, (_, index) => `줄 ${index}`).join('\n')}]);
  assert.equal(rows.length, 2 + 6);
  assert.match(rows.at(-1) ?? '', /12:00 ✓ {2}… 35줄 더 · Enter로 펼치기 $/);
});

test('a selected memo is marked over the whole width, and its bubble keeps its colors', () => {
  const marks = {isSelected: true, isMarked: true};
  const [, blank = [], ...rows] = rowsOf([{text: '하나\n둘'}], viewOf(), marks);
  assert.deepEqual(blank, []);
  assert.match(plain(rows[0] ?? []), /^>\+ +하나 /);
  for (const row of rows) {
    assert.equal(rowWidth(row), 80);
    const papers = new Set(row.map(({paper}) => paper));
    assert.deepEqual([...papers], ['chosen', 'sent']);
  }
  const [, , other = []] = rowsOf([{text: '글'}], viewOf(), {isSelected: false, isMarked: true});
  assert.match(plain(other), /^ \+ /);
});

test('no bubble is wider than 70 % of the screen or 80 cells, and no row wider than the screen', () => {
  for (const columns of [24, 40, 60, 80, 100]) {
    const view = viewOf(columns);
    const most = Math.max(10, Math.min(Math.floor(columns * 0.7), 80));
    for (const row of rowsOf(hostileMemos(), view)) {
      assert.ok(rowWidth(row) <= columns, `${columns}: ${plain(row)}`);
      if (row.some(({paper}) => paper === 'day')) continue;
      const bubble = row.filter(({paper}) => paper === 'sent' || paper === 'unsent');
      assert.ok(rowWidth(bubble) <= most, `${columns}: ${plain(bubble)}`);
      if (bubble.length > 0) assert.equal(rowWidth(row), columns - 1, plain(row));
      assert.match(plain(row), /^ {2}|^$/, 'room for the marks of the selection');
    }
  }
});

test('nothing but spaces surrounds the text of a sent bubble', () => {
  const text = '👨‍👩‍👧 가족 🇰🇷 ❤️\n둘째 줄은 조금 더 길다';
  const bubble = rowsOf([{text}])
    .slice(2)
    .map((row) => row.filter(({paper}) => paper === 'sent'));
  assert.equal(bubble.map((row) => plain(row).trim()).join('\n'), text);
  assert.equal(new Set(bubble.map((row) => cellWidth(plain(row)))).size, 1);
});
