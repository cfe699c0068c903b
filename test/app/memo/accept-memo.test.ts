import assert from 'node:assert/strict';
import {test} from 'node:test';
import {acceptMemo, prepareMemo} from '../../../src/app/memo/accept-memo.ts';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {linksOf} from '../../../src/domain/memo/kinds/kinds.ts';
import {maxMemoUnits} from '../../../src/domain/memo/kinds/text.ts';
import type {LinkChoice} from '../../../src/domain/memo/memo-link.ts';
import {accept} from '../../support/accept.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {given} from '../../support/contents.ts';
import {withServices} from '../../support/services.ts';

const loggedOut = {loggedIn: false};

test('an accepted memo is stored, sanitized, composed to NFC and split into parts', async () => {
  await withServices(async ({ports, open}) => {
    const text = `\u1112\u1161\u11ab\u0007 ${'글 '.repeat(150)}\n\n`;
    const memo = valueIn(await accept(ports, given(text, {link: {buttonTitle: '열기'}})));
    assert.deepEqual(open().memos.find(memo.id), memo);
    assert.ok(memo.text.startsWith('한 글'));
    assert.ok(memo.text.endsWith('글'));
    assert.equal(memo.parts.length, 2);
    const link = {url: 'https://developers.kakao.com', buttonTitle: '열기'};
    assert.deepEqual(memo.content, {kind: 'text', text: memo.text, link});
    assert.deepEqual([memo.status, memo.attempts, memo.sentAt], ['queued', 0, null]);
  }, loggedOut);
});

test('the link is the given one, or else the chosen default', async () => {
  await withServices(async ({ports}) => {
    await ports.preferences.save({link: 'https://example.com/chosen'});
    const chosen = valueIn(await accept(ports, given('a')));
    const named = valueIn(
      await accept(ports, given('a', {link: {url: 'https://example.com/given'}})),
    );
    assert.deepEqual(
      [chosen, named].map(({content}) => linksOf(content)[0]?.url),
      ['https://example.com/chosen', 'https://example.com/given'],
    );
  }, loggedOut);
});

test('the title is the given one, none if requested, or else the default; an invalid one is refused', async () => {
  await withServices(async ({ports}) => {
    await ports.preferences.save({button: '열기'});
    const titleOf = async (link: LinkChoice) =>
      linksOf(valueIn(await accept(ports, given('a', {link}))).content)[0]?.buttonTitle;
    assert.equal(await titleOf({}), '열기');
    assert.equal(await titleOf({buttonTitle: null}), null);
    assert.equal(await titleOf({buttonTitle: ' 보\u0007기 '}), '보기');
    failureOf('invalid-button', await accept(ports, given('a', {link: {buttonTitle: 'a\nb'}})));
    assert.equal(ports.memos.counts().queued, 3);
  }, loggedOut);
});

test('parts are numbered as requested, or else as the preferences say', async () => {
  await withServices(async ({ports}) => {
    const firstOf = async (change: {isNumbered?: boolean}) => {
      const memo = valueIn(await accept(ports, given('a'.repeat(201), change)));
      return memo.parts[0]?.text.slice(0, 6);
    };
    assert.deepEqual([await firstOf({}), await firstOf({isNumbered: false})], ['(1/2) ', 'aaaaaa']);
    await ports.preferences.save({numbers: false});
    assert.deepEqual([await firstOf({}), await firstOf({isNumbered: true})], ['aaaaaa', '(1/2) ']);
  }, loggedOut);
});

test('the largest memo is accepted, one unit more is not', async () => {
  await withServices(async ({ports}) => {
    assert.equal(maxMemoUnits, 100_000);
    valueIn(await accept(ports, given('x'.repeat(maxMemoUnits))));
    const {units, limit} = failureOf(
      'memo-too-large',
      await accept(ports, given('x'.repeat(maxMemoUnits + 1))),
    );
    assert.deepEqual([units, limit], [maxMemoUnits + 1, maxMemoUnits]);
  }, loggedOut);
});

test('a memo that is sent immediately is claimed for the process that sends it', async () => {
  await withServices(async ({ports}) => {
    const memo = valueIn(await accept(ports, given('a'), {owner: 'me'}));
    assert.deepEqual([memo.status, memo.attempts], ['sending', 1]);
    assert.deepEqual(ports.memos.sending(), [{id: memo.id, owner: 'me'}]);
    assert.equal(ports.memos.nextAttemptAt(), null, 'no other process sends it');
  }, loggedOut);
});

test('a prepared memo is not stored, and a memo that is held back adds nothing', async () => {
  await withServices(async ({ports}) => {
    const prepare = (text: string) => valueIn(prepareMemo(ports, given(text)));
    const [memo, other] = [prepare('a'), prepare('b')];
    assert.equal(ports.memos.counts().total, 0);
    const acceptance = {once: {idempotencyKey: 'key'}, owner: 'me'};
    const first = acceptMemo(ports, memo, acceptance);
    assert.deepEqual(first, {heldBack: null, memo: {...memo, status: 'sending', attempts: 1}});
    assert.deepEqual(acceptMemo(ports, other, acceptance), {...first, heldBack: 'same-key'});
    ports.memos.remove(memo.id, ['sending']);
    assert.deepEqual(acceptMemo(ports, other, acceptance), {heldBack: 'same-key', memo: null});
    assert.equal(ports.memos.counts().total, 0);
  }, loggedOut);
});

test('a memo is stored with its time, its source and its tags', async () => {
  await withServices(async ({ports}) => {
    const now = ports.clock.now();
    const still = {...ports, clock: {now: () => now}};
    const plain = valueIn(await accept(still, given('a #집')));
    const {tags, createdAt, sourceId, nextAttemptAt, failure, pinnedAt} = plain;
    assert.deepEqual([tags, createdAt, sourceId], [['집'], now, null]);
    assert.deepEqual([nextAttemptAt, failure, pinnedAt], [null, null, null]);
    assert.deepEqual(plain.parts, [{text: 'a #집', status: 'queued'}]);
    assert.equal('forgetsText' in plain, false);
    const change = {sourceId: plain.id, forgetsText: true} as const;
    const made = valueIn(await accept(still, {...given('b'), ...change}));
    assert.deepEqual([made.sourceId, made.forgetsText], [plain.id, true]);
  }, loggedOut);
});

test('an invalid link and an empty text are refused, and nothing is stored', async () => {
  await withServices(async ({ports}) => {
    const linked = await accept(ports, given('a', {link: {url: 'ftp://x/'}}));
    assert.equal(failureOf('invalid-link', linked).link, 'ftp://x/');
    failureOf('memo-empty', await accept(ports, given(' ')));
    assert.equal(ports.memos.counts().total, 0);
  }, loggedOut);
});

test('a memo that cannot be stored is not accepted', async () => {
  await withServices(async ({ports}) => {
    const full = {kind: 'storage', problem: 'full', path: 'state.db', detail: ''} as const;
    const add = (): never => {
      throw new FailureError(full);
    };
    const memos = {...ports.memos, add};
    assert.deepEqual(failureOf('storage', await accept({...ports, memos}, given('a'))), full);
  }, loggedOut);
});
