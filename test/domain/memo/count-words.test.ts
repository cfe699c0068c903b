import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createWordCount} from '../../../src/domain/memo/count-words.ts';

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

const particles =
  '에서는 으로는 이라고 에서도 까지는 부터는 한테서 에게서 에서 에게 으로 까지 부터 처럼 보다 한테 이랑 하고 라고 ' +
  '에는 에도 은 는 이 가 을 를 에 와 과 도 만 의 로 랑 께';

test('every particle is removed from a word that also occurs alone', () => {
  for (const particle of particles.split(' ')) {
    assert.deepEqual(topOf([`우유${particle} 우유`, '커피']), {우유: 2, 커피: 1}, particle);
  }
});

test('a stem of one syllable, or one that occurs once, is not split off', () => {
  assert.deepEqual(topOf(['나에게 나에서']), {나에게: 1, 나에서: 1});
  assert.deepEqual(topOf(['고양이 강아지']), {고양이: 1, 강아지: 1});
  assert.deepEqual(topOf(['고양이가']), {고양이가: 1});
});

test('particles of other letters than Hangul stay', () => {
  assert.deepEqual(topOf(['cafe가 cafe']), {cafe가: 1, cafe: 1});
});

test('more frequent words come first, and equally frequent ones in alphabetical order', () => {
  const counted = createWordCount();
  for (const text of ['다람쥐 가지 바다', '나무', '가지', '바다 바다']) counted.add(text);
  const order = [
    {word: '바다', count: 3},
    {word: '가지', count: 2},
    {word: '나무', count: 1},
    {word: '다람쥐', count: 1},
  ];
  assert.deepEqual(counted.top(10), order);
  assert.deepEqual(counted.top(2), order.slice(0, 2));
});

test('words have at least two and at most thirty letters', () => {
  const long = '가'.repeat(30);
  assert.deepEqual(topOf(['나', '나무', long, `${long}가`]), {나무: 1, [long]: 1});
});

test('an address is not a word, with any text before it', () => {
  assert.deepEqual(topOf(['우유https://kakao.com/abc 커피', 'HTTP://Example.com 빵집']), {
    빵집: 1,
    우유: 1,
    커피: 1,
  });
});

test('the most frequent words stay when the limit is exceeded', () => {
  const counted = createWordCount();
  for (let index = 0; index < 150_000; index += 1) {
    counted.add(
      `드문${index.toString(26).replace(/\d/g, '가')} ${index % 10 === 0 ? '흔한말' : ''}`,
    );
  }
  assert.equal(counted.top(1)[0]?.word, '흔한말');
});
