import assert from 'node:assert/strict';
import {test} from 'node:test';
import {deleteMemos} from '../../../src/app/memo/delete-memos.ts';
import {pinMemo} from '../../../src/app/memo/pin-memo.ts';
import {resendCopy} from '../../../src/app/memo/resend-copy.ts';
import {readMemoDetail} from '../../../src/app/shared/read-memo-detail.ts';
import {commonTags, tagMemos} from '../../../src/app/shared/tag-memos.ts';
import type {Memo, MemoStatus} from '../../../src/domain/memo/memo.ts';
import {accept} from '../../support/accept.ts';
import {given} from '../../support/contents.ts';
import {memoWith} from '../../support/database.ts';
import {withServices} from '../../support/services.ts';

const loggedOut = {loggedIn: false};

test('every memo can be deleted unless it is being sent', async () => {
  await withServices(({ports, open}) => {
    const statuses: MemoStatus[] = ['queued', 'sending', 'sent', 'failed', 'unknown'];
    for (const status of statuses) {
      ports.memos.add(memoWith({id: status, status}), status === 'sending' ? 'me' : null);
    }
    const {deleted, kept} = deleteMemos(ports, [...statuses, 'nobody']);
    assert.deepEqual([deleted, kept], [['queued', 'sent', 'failed', 'unknown'], ['sending']]);
    assert.deepEqual(
      [...open().memos.all()].map(({id}) => id),
      ['sending'],
    );
    assert.equal(ports.memos.counts().total, 1);
  }, loggedOut);
});

test('tags are added and removed; those in the text stay', async () => {
  await withServices(({ports}) => {
    ports.memos.add(memoWith({id: 'a', text: '우유 #장보기', tags: ['장보기']}), null);
    ports.memos.add(memoWith({id: 'b', tags: ['집']}), null);
    const tagsOf = (id: string) => ports.memos.find(id)?.tags;
    assert.equal(tagMemos(ports, ['a', 'b', 'nobody'], {add: ['집', '회사'], remove: []}), 2);
    assert.deepEqual(
      [tagsOf('a'), tagsOf('b')],
      [
        ['장보기', '집', '회사'],
        ['집', '회사'],
      ],
    );
    assert.equal(tagMemos(ports, ['a', 'b'], {add: ['집'], remove: []}), 0);
    assert.equal(tagMemos(ports, ['b'], {add: ['일'], remove: ['집']}), 1);
    assert.deepEqual(tagsOf('b'), ['회사', '일']);
    assert.equal(tagMemos(ports, ['b'], {add: ['집'], remove: ['일']}), 1);
    assert.equal(tagMemos(ports, ['a', 'b'], {add: [], remove: ['장보기', '회사']}), 2);
    assert.deepEqual([tagsOf('a'), tagsOf('b')], [['장보기', '집'], ['집']]);
    assert.deepEqual(commonTags(ports, ['a', 'b']), ['집']);
    assert.deepEqual(commonTags(ports, ['a', 'nobody']), ['집']);
  }, loggedOut);
});

test('a pin is set with the time of the clock, and removed', async () => {
  await withServices(({ports, clock}) => {
    ports.memos.add(memoWith({id: 'a'}), null);
    const before = clock.now();
    assert.ok((pinMemo(ports, 'a', true)?.pinnedAt ?? 0) >= before);
    assert.equal(pinMemo(ports, 'a', false)?.pinnedAt, null);
    assert.equal(pinMemo(ports, 'nobody', true), null);
  }, loggedOut);
});

test('a memo that is sent again is a new memo, linked to the first', async () => {
  await withServices(async ({ports}) => {
    const link = 'https://example.com/1';
    const first = accepted(
      await accept(ports, given('우유 #장보기', {link: {url: link, buttonTitle: '열기'}})),
    );
    const second = accepted(resendCopy(ports, first.id));
    const third = accepted(resendCopy(ports, second.id));
    assert.deepEqual(
      [second.text, second.content, second.status, second.tags, second.sourceId, third.sourceId],
      [first.text, first.content, 'queued', ['장보기'], first.id, first.id],
    );
    assert.deepEqual(
      readMemoDetail(ports, first.id)?.made.map(({id}) => id),
      [second.id, third.id],
    );
    assert.equal(readMemoDetail(ports, third.id)?.source?.id, first.id);
    deleteMemos(ports, [first.id]);
    assert.deepEqual(readMemoDetail(ports, third.id), {
      memo: third,
      source: null,
      made: [],
      setbacks: [],
      shown: [],
    });
    assert.equal(resendCopy(ports, first.id), null);
    assert.equal(readMemoDetail(ports, first.id), null);
  }, loggedOut);
});

function accepted(result: Awaited<ReturnType<typeof accept>> | null): Memo {
  assert.ok(result?.ok);
  return result.value;
}
