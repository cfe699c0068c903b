import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {writtenTags} from '../../../src/domain/memo/tags.ts';
import {matchesQuery, matchRanges} from '../../../src/domain/search/match-query.ts';
import {parseQuery} from '../../../src/domain/search/parse-query.ts';
import {isGraphemeBorder} from '../../../src/domain/text/grapheme-borders.ts';

const now = new Date(2026, 10, 20, 12).getTime();
const nfd = (text: string) => text.normalize('NFD');

function finds(query: string, text: string): boolean {
  return matchesQuery(parseQuery(query, now), {
    text,
    tags: writtenTags(text),
    createdAt: now,
    status: 'sent',
    pinnedAt: null,
  });
}

/** A query, a memo, and whether it is found. A space at the end completes the word before it. */
const cases: readonly (readonly [query: string, text: string, isFound: boolean])[] = [
  // Words
  ['회의', '오늘 회의 시작', true],
  ['회의', '오늘 회식 시작', false],
  ['회의', '긴급회의록', true],
  ['회의 ', '회의록', true],
  ['회의 자료', '자료는 회의 전에', true],
  ['회의 자료', '회의만 함', false],
  ['자료 회의 보고', '보고: 회의 자료', true],
  ['  회의   자료  ', '회의 자료', true],
  ['', '무엇이든', true],
  // Joiners and variants, which many keyboards do not type.
  ['میخواهم', 'می\u200cخواهم', true],
  ['می\u200cخواهم', 'میخواهم', true],
  ['漢字', '漢\u{e0100}字', true],
  ['क्ष', 'क्\u200dष', true],
  ['👩\u200d👧', '가족 👩\u200d👧', true],
  // One and two syllables.
  ['비', '비 온다', true],
  ['비 ', '바람', false],
  ['집', '우리집', true],
  ['귤', '귤 한 박스', true],
  ['우유', '두유', false],
  // A last syllable that is being typed.
  ['가', '간식 사기', true],
  ['가 ', '간식 사기', false],
  ['가', '각', true],
  ['회으', '회의록', true],
  ['회으 ', '회의록', false],
  ['고', '과일', true],
  ['구', '권한', true],
  ['달', '닭가슴살', true],
  ['달 ', '닭가슴살', false],
  ['횡', '회의', true],
  ['횡 ', '회의', false],
  ['갑', '값', true],
  ['앉', '안자', true],
  ['앉', '안조', true],
  ['앉', '아자', false],
  ['간', '가나다', true],
  ['간 ', '가나다', false],
  ['가나', '각나', false],
  ['회 가', '회원 간식', true],
  ['회 가', '획 간식', false],
  ['"가"', '간식', false],
  ['"가', '간식', false],
  // Initial consonants.
  ['ㅎㅇㄹ', '회의록 정리', true],
  ['ㅎㅇㄹ', '회 의 록', false],
  ['ㅎㅇㄹ', '홍아람', true],
  ['ㅎㅇㄹ', '회의실', false],
  ['회ㅇ', '회의', true],
  ['회ㅇ', '회사', false],
  ['ㅎ의', '회의', true],
  ['ㅎ의록 ㅈㄹ', '회의록 정리', true],
  ['ㅋㅋ', 'ㅋㅋㅋ 웃김', true],
  ['ㅋㅋ', '쿠키', true],
  ['"ㅋㅋ"', '쿠키', false],
  ['"ㅋㅋ"', 'ㅋㅋ', true],
  ['ㄲ', '가지', false],
  ['ㄲ', '까치', true],
  ['ㄳ', '감사합니다', true],
  ['ㄳ', 'ㄳ', true],
  ['ㄱㅅ', 'ㄳ', true],
  ['ㅠㅠ', '슬프다 ㅠㅠ', true],
  ['ㅠㅠ', '유유', false],
  // Phrases
  ['"회의 자료"', '회의 자료 보냄', true],
  ['"회의 자료"', '자료 회의', false],
  ['"회의 자료"', '회의\n자료', true],
  ['"회의  자료"', '회의 자료', false],
  ['“회의 자료”', '회의 자료', true],
  ['"회의 자', '회의 자료', true],
  ['""', '무엇이든', true],
  // Excluded words.
  ['회의 -취소', '회의 확정', true],
  ['회의 -취소', '회의 취소', false],
  ['-취소', '확정', true],
  ['-취소', '취소', false],
  ['-"회의 취소"', '회의를 취소', true],
  ['-"회의 취소"', '회의 취소', false],
  ['-가', '간식', true],
  ['-ㅎㅇ', '회의', false],
  ['-', '무엇이든', true],
  ['e-mail', 'my e-mail', true],
  // Tags
  ['#장보기', '우유 #장보기', true],
  ['#장보기', '#장보기목록', true],
  ['#장보기 ', '#장보기목록', false],
  ['#장', '#장보기', true],
  ['#장 ', '#장보기', false],
  ['#장보기 ', '#장보기, 우유', true],
  ['#장보기 ', '장보기', false],
  ['#장보기 ', '가#장보기', false],
  ['#장보기 ', '우유\n#장보기\n두부', true],
  ['#ㅈㅂㄱ ', '#장보기', true],
  ['-#장보기 ', '#장보기', false],
  ['-#장 ', '#장보기', true],
  ['#', '무엇이든', true],
  ['C#', 'C# 강의', true],
  ['#1', '#1 순위', true],
  ['장보기', '우유 #장보기', true],
  // Normalization forms, case and width.
  ['회의', nfd('회의록'), true],
  [nfd('회의'), '회의록', true],
  [nfd('ㅎㅇ'), nfd('회의'), true],
  ['\u1112\u110b', '회의', true],
  ['slack', 'SLACK 알림', true],
  ['Slack', 'ｓｌａｃｋ', true],
  ['ＡＰＩ', 'api 문서', true],
  ['strasse', 'Straße', true],
  ['ΟΔΟΣ', 'οδος', true],
  ['회의　자료', '회의 자료', true],
  ['ﾡﾤ', '가나', true],
  ['カナ', 'ｶﾅ', true],
  ['ガ', 'ｶﾞ', true],
  ['10kg', '쌀 10㎏', true],
  ['❤', '하트 ❤️', true],
  ['👍', '좋아요 👍', true],
  ['👎', '좋아요 👍', false],
  ['café', 'cafe\u0301', true],
  // Punctuation.
  ['1,392.4', '환율 1,392.4원', true],
  ['13:30', '회의 13:30', true],
  ['https://example.com', '링크 https://example.com/post/1', true],
  ['100%', '100% 확실', true],
  ['%', '백 퍼센트', false],
  ['_', '밑줄 없음', false],
  ['*', '별', false],
];

describe('results of queries', () => {
  for (const [query, text, isFound] of cases) {
    test(`${JSON.stringify(query)} ${isFound ? 'finds' : 'does not find'} ${JSON.stringify(text)}`, () => {
      assert.equal(finds(query, text), isFound);
    });
  }
});

const at = (year: number, month: number, day: number, hour = 0) =>
  new Date(year, month - 1, day, hour).getTime();

/** A query, the time of a memo, and whether it is found. */
const times: readonly (readonly [query: string, createdAt: number, isFound: boolean])[] = [
  ['after:2026-11-01', at(2026, 11, 1), true],
  ['after:2026-11-01', at(2026, 11, 1) - 1, false],
  ['before:2026-11-01', at(2026, 11, 1), false],
  ['before:2026-11-01', at(2026, 11, 1) - 1, true],
  ['until:2026-11-01', at(2026, 11, 1, 23), true],
  ['until:2026-11-01', at(2026, 11, 2), false],
  ['on:2026-11-01', at(2026, 11, 1, 12), true],
  ['on:2026-11-01', at(2026, 11, 2), false],
  ['after:2026-11', at(2026, 11, 1), true],
  ['before:2026', at(2025, 12, 31, 23), true],
  ['before:2026', at(2026, 1, 1), false],
  ['on:2026', at(2026, 12, 31, 23), true],
  ['after:2026.11.1.', at(2026, 11, 1), true],
  ['AFTER:20261101', at(2026, 10, 31), false],
  ['이후:2026-11-01', at(2026, 11, 1), true],
  ['부터:2026-11-01 까지:2026-11-03', at(2026, 11, 3, 23), true],
  ['이전:2026-11-01', at(2026, 11, 1), false],
  ['날짜:오늘', at(2026, 11, 20), true],
  ['날짜:어제', at(2026, 11, 19, 23), true],
  ['날짜:어제', at(2026, 11, 20), false],
  ['after:yesterday before:today', at(2026, 11, 19), true],
  ['after:7d', now - 6 * 86_400_000, true],
  ['after:7d', now - 8 * 86_400_000, false],
  ['after:2026-11-01 after:2026-11-10', at(2026, 11, 5), false],
  ['after:2024-02-29', at(2024, 2, 29), true],
];

test('a tag of a memo is found with its # and as a word', () => {
  for (const [query, isFound] of [
    ['#장보기 ', true],
    ['#장', true],
    ['#장 ', false],
    ['#ㅈㅂㄱ', true],
    ['#집안일 우유', true],
    ['-#집안일', false],
    ['장보기 ', true],
    ['"장보기 집안일"', false],
    ['기집', false],
  ] as const) {
    const memo = {
      text: '우유',
      tags: ['장보기', '집안일'],
      createdAt: now,
      status: 'sent',
      pinnedAt: null,
    } as const;
    assert.equal(matchesQuery(parseQuery(query, now), memo), isFound, query);
  }
});

test('times', () => {
  for (const [query, createdAt, isFound] of times) {
    const memo = {text: '메모', tags: [], createdAt, status: 'sent', pinnedAt: null} as const;
    assert.equal(matchesQuery(parseQuery(query, now), memo), isFound, query);
  }
});

test('several wanted states are alternatives', () => {
  for (const [query, expected] of [
    ['status:failed', ['failed']],
    ['상태:실패', ['failed']],
    ['status:failed status:unknown', ['failed', 'unknown']],
    ['-status:sent', ['queued', 'sending', 'failed', 'unknown']],
    ['상태:보냄 -상태:보냄', []],
  ] as const) {
    assert.deepEqual(parseQuery(query, now).statuses, expected, query);
  }
});

test('pinned memos are found, together with other conditions', () => {
  const memo = {text: '장보기 목록', tags: [], createdAt: now, status: 'sent'} as const;
  for (const [query, isFoundPinned, isFoundElse] of [
    ['상태:고정', true, false],
    ['is:pinned', true, false],
    ['status:PINNED 장보기', true, false],
    ['is:pinned 회의', false, false],
    ['-is:pinned', false, true],
    ['is:pinned status:failed', false, false],
    ['is:pinned is:sent', true, false],
    ['장보기', true, true],
  ] as const) {
    const asked = parseQuery(query, now);
    const found = [now, null].map((pinnedAt) => matchesQuery(asked, {...memo, pinnedAt}));
    assert.deepEqual(found, [isFoundPinned, isFoundElse], query);
    assert.deepEqual(asked.problems, [], query);
  }
});

test('parts that are not understood are reported, and the rest is searched', () => {
  for (const [query, kind, operator, value] of [
    ['after:2026-13-01 회의', 'date', 'after:', '2026-13-01'],
    ['before:2026-02-30 회의', 'date', 'before:', '2026-02-30'],
    ['before:2025-02-29 회의', 'date', 'before:', '2025-02-29'],
    ['after: 회의', 'date', 'after:', ''],
    ['after:내일모레 회의', 'date', 'after:', '내일모레'],
    ['이후:2026-00 회의', 'date', '이후:', '2026-00'],
    ['on:7d 회의', 'date', 'on:', '7d'],
    ['status:nothing 회의', 'status', 'status:', 'nothing'],
    ['상태: 회의', 'status', '상태:', ''],
    ['status:constructor 회의', 'status', 'status:', 'constructor'],
  ] as const) {
    const {problems, terms, from, to, statuses} = parseQuery(query, now);
    assert.deepEqual(problems, [{kind, operator, value}], query);
    assert.deepEqual([terms.length, from, to, statuses], [1, null, null, null], query);
  }
});

/** The displayed part of a text, with brackets around the matches. */
function marked(query: string, text: string): string {
  let shown = '';
  let done = 0;
  for (const {start, end} of matchRanges(text, parseQuery(query, now))) {
    assert.ok(isGraphemeBorder(text, start) && isGraphemeBorder(text, end));
    shown += `${text.slice(done, start)}[${text.slice(start, end)}]`;
    done = end;
  }
  return shown + text.slice(done);
}

test('matches in a text cover complete characters', () => {
  for (const [query, text, expected] of [
    ['회의', '회의 뒤 회의록', '[회의] 뒤 [회의]록'],
    ['ㅎㅇ', '긴 회의', '긴 [회의]'],
    ['가', '간식과 가방', '[간]식과 [가]방'],
    ['회의 자료 ', '자료: 회의', '[자료]: [회의]'],
    ['회의 의록 ', '회의록', '[회의록]'],
    ['aa ', 'aaa', '[aaa]'],
    ['회의 록 ', '회의록', '[회의록]'],
    ['회의 ', '회의회의', '[회의회의]'],
    ['-회의', '회의', '회의'],
    ['회의', nfd('새 회의'), `새 [${nfd('회의')}]`.normalize('NFD')],
    ['👨 ', '가족 👨‍👩‍👧', '가족 [👨‍👩‍👧]'],
    ['❤ ', '❤️!', '[❤️]!'],
    ['k ', '10㎏', '10[㎏]'],
    ['#장보기 ', '우유 #장보기, 두부', '우유 [#장보기], 두부'],
    ['#장보기 ', '#장보기', '[#장보기]'],
    ['"가 나"', '가\n나', '[가\n나]'],
    ['after:2026-11-01', '회의', '회의'],
  ] as const) {
    assert.equal(marked(query, text), expected, query);
  }
});
