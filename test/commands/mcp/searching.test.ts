import assert from 'node:assert/strict';
import {test} from 'node:test';
import {sendToFriends} from '../../../src/app/friend/send-to-friends.ts';
import {openAgent} from '../../support/agent.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {given} from '../../support/contents.ts';
import {friendsNamed, openFriendStage} from '../../support/friend-stand.ts';
import {openStage} from '../../support/kakao-stage.ts';

test('a search returns the newest memos first, ten of them, and says whether there are more', async () => {
  await using stage = await openStage();
  await stage.remember(Array.from({length: 12}, (_, index) => `메모 ${index}`));
  await using agent = await openAgent(stage);
  const textsOf = async (given: Record<string, unknown>) => {
    const {content} = await agent.call('search_history', given);
    const memos = content?.['memos'];
    assert.ok(Array.isArray(memos));
    return [memos.map(({text}) => text), content?.['has_more']];
  };
  const newest = Array.from({length: 12}, (_, index) => `메모 ${11 - index}`);
  assert.deepEqual(await textsOf({query: '메모'}), [newest.slice(0, 10), true]);
  assert.deepEqual(await textsOf({query: '', limit: 12}), [newest, false]);
  assert.deepEqual(await textsOf({query: '메모 -11', limit: 1}), [['메모 10'], true]);
  assert.deepEqual(await textsOf({query: '없음'}), [[], false]);
});

test('an agent does not read what the user sent to friends', async () => {
  await using stage = await openFriendStage();
  await stage.remember(['저녁 먼저', '저녁 나중']);
  await stage.withPorts(async (ports) => {
    const friends = await friendsNamed(ports, ['엄마']);
    valueIn(await sendToFriends(ports, {...given('저녁 먹었어?'), friends, account: null}));
  });
  await using agent = await openAgent(stage);
  for (const [limit, hasMore] of [
    [1, true],
    [2, false],
  ] as const) {
    const {content} = await agent.call('search_history', {query: '저녁', limit});
    const memos = content?.['memos'];
    assert.ok(Array.isArray(memos));
    const texts = ['저녁 나중', '저녁 먼저'].slice(0, limit);
    assert.deepEqual([memos.map(({text}) => text), content?.['has_more']], [texts, hasMore]);
  }
});

test('a long text is cut between characters, and a wrong query is refused', async () => {
  await using stage = await openStage();
  await stage.remember([`${'가'.repeat(1999)}😀끝`]);
  await using agent = await openAgent(stage);
  const {content} = await agent.call('search_history', {query: ''});
  const memos = content?.['memos'];
  assert.ok(Array.isArray(memos));
  assert.equal(memos[0].text, '가'.repeat(1999));
  const wrong = await agent.call('search_history', {query: 'after:someday'});
  assert.deepEqual([wrong.isError, wrong.content], [true, null]);
  assert.match(wrong.text, /after:someday/);
});
