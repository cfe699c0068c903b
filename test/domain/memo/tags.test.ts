import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readTags, tagOf, tagsIn, writtenTags} from '../../../src/domain/memo/tags.ts';

const texts: readonly (readonly [text: string, tags: readonly string[]])[] = [
  ['우유 사기 #장보기', ['장보기']],
  ['#장보기 #집 #장보기', ['장보기', '집']],
  ['#장보기'.normalize('NFD'), ['장보기']],
  ['#Work, #TODO.', ['work', 'todo']],
  ['(#회의) "#회의록"', ['회의', '회의록']],
  ['#회의_2026-11 줄\n#둘째', ['회의_2026-11', '둘째']],
  ['이슈 #12, 1위 #1', []],
  ['https://example.com/a#조각 a#b ##c &#39;', []],
  ['# 제목, C#, #', []],
  [`#${'가'.repeat(50)}`, ['가'.repeat(50)]],
  [`#${'가'.repeat(51)}`, []],
  ['#می\u200cخواهم تمام', ['می\u200cخواهم']],
  ['#क्\u200dष #辻\u{e0100}', ['क्\u200dष', '辻\u{e0100}']],
  ['#가\u200c 나', ['가']],
];

for (const [text, tags] of texts) {
  test(`the tags of ${JSON.stringify(text.slice(0, 40))} are found`, () => {
    assert.deepEqual(writtenTags(text), tags);
  });
}

test('the places of tags hold the tags as they are written', () => {
  for (const [text, tags] of texts) {
    const placed = [...tagsIn(text)];
    for (const {written, start} of placed) assert.ok(text.startsWith(written, start), text);
    assert.deepEqual([...new Set(placed.map(({written}) => tagOf(written)))], tags);
  }
});

test('a line of tags is read with and without #, with the invalid words', () => {
  assert.deepEqual(readTags(' 장보기, #집  Work #집 '), {
    tags: ['장보기', '집', 'work'],
    refused: [],
  });
  assert.deepEqual(readTags('가게! 12 집'), {tags: ['집'], refused: ['가게!', '12']});
  assert.equal(tagOf('#장보기'.normalize('NFD')), '장보기');
});
