import assert from 'node:assert/strict';
import {test} from 'node:test';
import {refreshTokens} from '../../../src/app/login/refresh-tokens.ts';
import {type NewMemo, prepareMemo} from '../../../src/app/memo/accept-memo.ts';
import {drainOutbox} from '../../../src/app/memo/drain-outbox.ts';
import {resendCopy} from '../../../src/app/memo/resend-copy.ts';
import {retryMemo} from '../../../src/app/memo/send-once.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {requeueMemo} from '../../../src/app/shared/requeue-memo.ts';
import type {Memo} from '../../../src/domain/memo/memo.ts';
import {uploadPath} from '../../../src/emulator/picture/picture-paths.ts';
import type {ScriptedResponse} from '../../../src/emulator/start-emulator.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {accept, sendAtOnce} from '../../support/accept.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {given} from '../../support/contents.ts';
import {memoWith} from '../../support/database.ts';
import {givenPicture, pictureFile} from '../../support/given-picture.ts';
import {holdNext} from '../../support/hold-next.ts';
import {sentTemplates} from '../../support/sent-templates.ts';
import {type Stand, withServices} from '../../support/services.ts';

const day = 24 * 60 * 60 * 1000;

/** Ports whose waits end at once. */
function hurried(ports: Ports): Ports {
  return {...ports, wait: () => Promise.resolve(), random: () => 0};
}

async function queue(ports: Ports, memo: NewMemo): Promise<Memo> {
  return valueIn(await accept(ports, memo));
}

function drain(ports: Ports) {
  return drainOutbox(hurried(ports), {onChange: () => {}});
}

function stored(ports: Ports, id: string): Memo {
  const memo = ports.memos.find(id);
  assert.ok(memo);
  return memo;
}

function asked({emulator}: Pick<Stand, 'emulator'>, path: string): number {
  return emulator.requests.filter((request) => request.path === path).length;
}

/** Lets time pass in which the login is kept. */
async function pass({ports, turn}: Stand, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 30 * day) {
    turn(Math.min(left, 30 * day));
    valueIn(await refreshTokens(ports));
  }
}

const file = pictureFile();
const {hash, name} = file.picture;
const refused = {status: 400, body: {code: -911, msg: 'unsupported format'}};

test('a picture is uploaded before its memo is claimed, and its card shows the address', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    const {id} = await queue(ports, givenPicture('환율\n1,380원', file));
    const held = holdNext(emulator, uploadPath);
    const draining = drain(ports);
    await held.arrived;
    assert.equal(stored(ports, id).status, 'queued');
    held.release();
    assert.equal(await draining, 'empty');
    const {status, attempts, failure} = stored(ports, id);
    assert.deepEqual([status, attempts, failure], ['sent', 1, null]);
    const {address} = ports.pictures.uploadBefore(hash, ports.clock.now()) ?? {};
    const [template] = sentTemplates(emulator) as {content: {image_url: string}}[];
    assert.equal(template?.content.image_url, address);
    assert.equal(ports.pictures.bytesOf(hash), null);
    assert.deepEqual([asked(stand, uploadPath), asked(stand, memoPath)], [1, 1]);
  });
});

test('an address is used again until day 95, without the bytes too, and then the picture is lost', async () => {
  await withServices(async (stand) => {
    const {ports} = stand;
    const {id} = await queue(ports, givenPicture('환율', file));
    await drain(ports);
    await pass(stand, 95 * day - 60_000);
    assert.ok(resendCopy(ports, id)?.ok);
    await drain(ports);
    assert.deepEqual([asked(stand, uploadPath), asked(stand, memoPath)], [1, 2]);
    await pass(stand, 120_000);
    const copy = resendCopy(ports, id);
    assert.ok(copy !== null);
    assert.deepEqual(failureOf('picture-lost', copy), {kind: 'picture-lost', name});
    const again = await queue(ports, givenPicture('환율', file));
    await drain(ports);
    assert.equal(stored(ports, again.id).status, 'sent');
    assert.deepEqual([asked(stand, uploadPath), asked(stand, memoPath)], [2, 3]);
  });
});

const broken: readonly (readonly [string, ScriptedResponse])[] = [
  ['reset', {destroy: 'reset'}],
  ['reset after it was taken', {destroy: 'reset', processed: true}],
  ['cut off', {destroy: 'before-response', processed: true}],
  ['refused with 500', {status: 500, body: {code: -1, msg: 'internal'}}],
  ['refused with a page', {status: 502, body: '<html></html>'}],
  ['timed out at Kakao', {status: 400, body: {code: -603, msg: 'timeout'}}],
];

test('a broken upload is repeated up to three times, and the text is sent once', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    for (const [index, [reason, response]] of broken.entries()) {
      emulator.failNext(uploadPath, response, 3);
      const memo = givenPicture(reason, pictureFile(index));
      const sent = valueIn(await sendAtOnce(hurried(ports), memo));
      assert.deepEqual([sent.status, sent.failure], ['sent', null], reason);
    }
    assert.equal(asked(stand, uploadPath), broken.length * 4);
    assert.deepEqual(
      emulator.memos.map(({card}) => card?.kind === 'feed' && card.content.title),
      broken.map(([reason]) => reason),
    );
  });
});

test('an upload that stays broken leaves a queued memo that waits as after a failed send, and keeps its bytes', async () => {
  await withServices(async (stand) => {
    const {ports, emulator, turn} = stand;
    const {id} = await queue(ports, givenPicture('환율', file));
    const after = await queue(ports, given('다음'));
    emulator.failNext(uploadPath, {destroy: 'reset'}, 4);
    assert.equal(await drain(ports), 'waiting');
    const memo = stored(ports, id);
    assert.deepEqual([memo.status, memo.attempts], ['queued', 1]);
    assert.ok((memo.nextAttemptAt ?? 0) > ports.clock.now() - 60_000);
    assert.ok(memo.failure?.kind === 'picture-not-uploaded');
    assert.ok(memo.failure.cause.kind === 'network' && memo.failure.cause.reason === 'reset');
    assert.deepEqual(
      ports.memos.failedAttempts(id).map(({failure}) => failure),
      [memo.failure],
    );
    assert.equal(stored(ports, after.id).status, 'queued', 'the order is kept');
    assert.equal(asked(stand, memoPath), 0);
    turn(60_000);
    assert.equal(await drain(ports), 'empty');
    assert.equal(stored(ports, id).status, 'sent');
    assert.equal(ports.memos.failedAttempts(id).length, 1);
  });
});

test('a refused picture fails its memo for good, sends nothing of it, and is tried again only on request', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    for (const code of [-602, -606, -911, -2]) {
      emulator.failNext(uploadPath, {status: 400, body: {code, msg: ''}});
      const {id} = await queue(ports, givenPicture(`${code}`, pictureFile(-code)));
      await drain(ports);
      const {status, failure, parts} = stored(ports, id);
      assert.deepEqual([status, parts[0]?.status], ['failed', 'failed'], `${code}`);
      assert.ok(failure?.kind === 'picture-not-uploaded' && failure.cause.kind === 'kakao');
      assert.equal(failure.cause.code, code);
    }
    assert.deepEqual([asked(stand, uploadPath), asked(stand, memoPath)], [4, 0]);
    const [memo] = [...ports.memos.all()];
    const signal = new AbortController().signal;
    const retried = valueIn(await retryMemo(hurried(ports), memo?.id ?? '', signal));
    assert.equal(retried?.status, 'sent');
    assert.equal(valueIn(await retryMemo(hurried(ports), memo?.id ?? '', signal)), null);
  });
});

test('a limit on uploads pauses all sending, and a missing login or consent is not about the picture', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    const {id} = await queue(ports, givenPicture('환율', file));
    emulator.failNext(uploadPath, {status: 400, body: {code: -10, msg: ''}});
    assert.equal(await drain(ports), 'paused');
    assert.equal(stored(ports, id).status, 'queued');
    ports.memos.savePause(null);
    ports.memos.releaseWaiting();
    emulator.failNext(uploadPath, {status: 403, body: {code: -402, msg: ''}});
    assert.equal(await drain(ports), 'paused');
    assert.equal(stored(ports, id).status, 'failed');
    assert.equal(asked(stand, memoPath), 0);
    ports.memos.savePause(null);
    requeueMemo(ports, id);
    emulator.revokeAll();
    assert.equal(await drain(ports), 'logged-out');
    const {status, failure} = stored(ports, id);
    assert.deepEqual([status, failure?.kind], ['queued', 'logged-out']);
  });
});

test('an expired access token is refreshed for an upload, which then goes on', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    emulator.expireAccessTokens();
    const memo = valueIn(await sendAtOnce(ports, givenPicture('환율', file)));
    assert.equal(memo.status, 'sent');
  });
});

test('with a text to fall back on, a refused picture leaves the text, in one write', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    const long = Array.from({length: 90}, (_, index) => `줄 ${index}`).join('\n');
    const fallback = {fallback: 'text'} as const;
    const {id} = await queue(ports, givenPicture(`환율\n${long}`, file, fallback));
    emulator.failNext(uploadPath, refused);
    await drain(ports);
    const {status, content, parts, text} = stored(ports, id);
    assert.deepEqual([status, content.kind, text], ['sent', 'text', `환율\n${long}`]);
    assert.deepEqual(
      emulator.memos.map((memo) => memo.text),
      parts.map((part) => part.text),
    );
    assert.deepEqual(
      ports.memos.failedAttempts(id).map(({failure}) => failure.kind),
      ['picture-not-uploaded'],
    );
    assert.equal(ports.pictures.bytesOf(hash), null);
  });
});

test('a queued memo falls back only on a refusal; a single send also after its retries; never to an empty text', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    const fallback = {fallback: 'text'} as const;
    emulator.failNext(uploadPath, {destroy: 'reset'}, 4);
    const single = valueIn(await sendAtOnce(hurried(ports), givenPicture('하나', file, fallback)));
    assert.deepEqual([single.status, single.content.kind], ['sent', 'text']);
    emulator.failNext(uploadPath, refused);
    const empty = valueIn(await sendAtOnce(hurried(ports), givenPicture('', file, fallback)));
    assert.deepEqual([empty.status, empty.content.kind], ['failed', 'picture']);
    emulator.failNext(uploadPath, {destroy: 'reset'}, 4);
    const {id} = await queue(ports, givenPicture('둘', file, fallback));
    await drain(ports);
    assert.deepEqual(
      [stored(ports, id).status, stored(ports, id).content.kind],
      ['queued', 'picture'],
    );
  });
});

test('Ctrl+C in an upload ends it at once, sends nothing and does not fall back', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    const held = holdNext(emulator, uploadPath);
    const controller = new AbortController();
    const memo = givenPicture('환율', file, {fallback: 'text'});
    const sending = sendAtOnce(ports, memo, controller.signal);
    await held.arrived;
    controller.abort();
    const {status, failure, content} = valueIn(await sending);
    held.release();
    assert.deepEqual([status, content.kind], ['failed', 'picture']);
    assert.ok(failure?.kind === 'network' && failure.reason === 'cancelled');
    assert.deepEqual([asked(stand, uploadPath), asked(stand, memoPath)], [1, 0]);
    assert.ok(ports.pictures.bytesOf(hash) !== null, 'a retry has the bytes');
  });
});

test('a memo that is deleted while its picture is uploaded is not sent, and nothing of it is left', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    const {id} = await queue(ports, givenPicture('환율', file));
    const held = holdNext(emulator, uploadPath);
    const draining = drain(ports);
    await held.arrived;
    assert.ok(ports.memos.remove(id, ['queued']));
    held.release();
    assert.equal(await draining, 'empty');
    const again = holdNext(emulator, uploadPath);
    const sending = sendAtOnce(ports, givenPicture('환율', file));
    await again.arrived;
    for (const one of [...ports.memos.all()]) assert.ok(ports.memos.remove(one.id, ['queued']));
    again.release();
    const {status, parts} = valueIn(await sending);
    assert.deepEqual([status, parts.map((part) => part.status)], ['failed', ['failed']]);
    assert.equal(asked(stand, memoPath), 0);
    assert.equal(ports.pictures.uploadBefore(hash, ports.clock.now()), null);
  });
});

test('a send whose memo another process takes during the upload waits for that outcome', async () => {
  await withServices(async (stand) => {
    const {ports, emulator, open} = stand;
    const held = holdNext(emulator, uploadPath);
    const sending = sendAtOnce(ports, givenPicture('환율', file));
    await held.arrived;
    assert.equal(await drain(open()), 'empty');
    held.release();
    const {status} = valueIn(await sending);
    assert.equal(status, 'sent');
    assert.deepEqual([asked(stand, uploadPath), asked(stand, memoPath)], [2, 1]);
  });
});

test('an imported memo that was not sent has lost its picture, which a retry says', async () => {
  await withServices(async ({ports}) => {
    const {content} = valueIn(prepareMemo(ports, givenPicture('환율', file)));
    const parts = [{text: '환율', status: 'unknown'}] as const;
    ports.records.intake()([memoWith({id: 'a', text: '환율', content, parts, status: 'unknown'})]);
    const signal = new AbortController().signal;
    const retried = valueIn(await retryMemo(ports, 'a', signal));
    assert.deepEqual([retried?.status, retried?.failure], ['failed', {kind: 'picture-lost', name}]);
  });
});

test('the pictures of a list are uploaded once each, and only for the messages that are still to be sent', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    const [one, two] = [pictureFile(1), pictureFile(2)];
    const link = {web_url: 'https://example.com/'};
    const feed = ({picture}: typeof one) => ({
      content: {title: picture.name, image_url: `picture:${picture.hash}`, link},
    });
    const content = {
      kind: 'feed',
      messages: [feed(one), feed(one), feed(two)],
      pictures: [one.picture, two.picture],
    } as const;
    const {id} = await queue(ports, {content, files: [one, two]});
    emulator.failNext(memoPath, {delay: 1}, 2);
    emulator.failNext(memoPath, {status: 400, body: {code: -2, msg: ''}});
    await drain(ports);
    assert.deepEqual(
      stored(ports, id).parts.map(({status}) => status),
      ['sent', 'sent', 'failed'],
    );
    assert.equal(asked(stand, uploadPath), 2);
    assert.ok(ports.pictures.bytesOf(one.picture.hash) !== null);
    await pass(stand, 96 * day);
    requeueMemo(ports, id);
    await drain(ports);
    assert.equal(stored(ports, id).status, 'sent');
    assert.equal(asked(stand, uploadPath), 3, 'only the picture of the third message');
    assert.equal(ports.pictures.bytesOf(one.picture.hash), null);
  });
});
