import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openAgent} from '../../support/agent.ts';
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
