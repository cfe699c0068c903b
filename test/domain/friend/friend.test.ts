import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  type Friend,
  findFriend,
  type KnownFriend,
  searchFriends,
} from '../../../src/domain/friend/friend.ts';

const names = ['엄마', '엄지', '김준호', '준호', 'Kim Minsu', '', '준호'];
const friends: readonly Friend[] = names.map((name, index) => ({
  uuid: `u${index}`,
  name,
  isFavorite: false,
}));
const known: readonly KnownFriend[] = [{uuid: 'u0', name: '어머니', writtenAt: 1}];

const searches: readonly (readonly [query: string, found: readonly string[]])[] = [
  ['', names],
  ['엄', ['엄마', '엄지']],
  ['어', ['엄마', '엄지']],
  ['ㅇㅁ', ['엄마']],
  ['ㅇ', ['엄마', '엄지']],
  ['ㅈㅎ', ['김준호', '준호', '준호']],
  ['kim', ['Kim Minsu']],
  ['su KIM', ['Kim Minsu']],
  ['김 준', ['김준호']],
  ['어머니', ['엄마']],
  ['아빠', []],
];

for (const [query, found] of searches) {
  test(`'${query}' finds ${found.join(', ') || 'nobody'}`, () => {
    assert.deepEqual(
      searchFriends(friends, query, known).map(({name}) => name),
      found,
    );
  });
}

const meant: readonly (readonly [typed: string, found: string])[] = [
  ['엄마', 'one u0 exact'],
  [' 엄마 ', 'one u0 exact'],
  ['엄마'.normalize('NFD'), 'one u0 exact'],
  ['어머니', 'one u0 exact'],
  ['kim minsu', 'one u4 exact'],
  ['u2', 'one u2 exact'],
  ['엄지', 'one u1 exact'],
  ['ㅇㅁ', 'one u0'],
  ['김', 'one u2'],
  ['준호', 'several u3 u6'],
  ['엄', 'several u0 u1'],
  ['아빠', 'none'],
  ['', 'none'],
  ['U2', 'none'],
];

for (const [typed, expected] of meant) {
  test(`'${typed}' means ${expected}`, () => {
    const found = findFriend(friends, known, typed);
    const uuids = found.kind === 'several' ? found.friends.map(({uuid}) => uuid) : [];
    const one =
      found.kind === 'one' ? [found.friend.uuid, ...(found.isExact ? ['exact'] : [])] : [];
    assert.equal([found.kind, ...uuids, ...one].join(' '), expected);
  });
}
