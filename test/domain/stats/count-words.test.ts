import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createWordCount} from '../../../src/domain/stats/count-words.ts';

function topOf(texts: readonly string[], count = 10): Record<string, number> {
  const counted = createWordCount();
  for (const text of texts) counted.add(text);
  return Object.fromEntries(counted.top(count).map(({word, count: n}) => [word, n]));
}

const cases: readonly (readonly [string, readonly string[], Record<string, number>])[] = [
  ['particles come off where the word is known', ['우유를', '우유가', '우유에서는'], {우유: 3}],
  ['a word that only looks like one with a particle stays', ['고양이', '고양이'], {고양이: 2}],
  ['and with a particle it is the same word', ['고양이', '고양이가'], {고양이: 2}],
  ['short words keep their endings', ['회의', '거의'], {거의: 1, 회의: 1}],
  ['numbers and addresses are no words', ['92,000원 2026 https://우유.kr/a 13:30'], {}],
  [
    'case and form do not matter',
    ['Deploy', 'deploy', '배포'.normalize('NFD'), '배포'],
    {deploy: 2, 배포: 2},
  ],
  ['single letters are left out', ['a b 나 c', 'ab'], {ab: 1}],
];

for (const [name, texts, expected] of cases) {
  test(name, () => assert.deepEqual(topOf(texts), expected));
}

test('the most frequent stay when there are more words than are held', () => {
  const counted = createWordCount();
  for (let index = 0; index < 150_000; index += 1) {
    counted.add(
      `드문${index.toString(26).replace(/\d/g, '가')} ${index % 10 === 0 ? '흔한말' : ''}`,
    );
  }
  assert.equal(counted.top(1)[0]?.word, '흔한말');
});
