import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {memoPath} from '../../emulator/plain-http.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';

const text = '아무도 몰라야 하는 글 #비밀';
const link = 'https://secret.example/path';

/** The contents of all files in the folder. */
function bytesOf(home: string): string {
  const names = readdirSync(home, {recursive: true, withFileTypes: true});
  const files = names.filter((entry) => entry.isFile());
  return files
    .map((file) => readFileSync(join(file.parentPath, file.name)).toString('utf8'))
    .join();
}

function assertGone(stage: KakaoStage): void {
  const bytes = bytesOf(stage.home);
  for (const trace of ['몰라야', '비밀', 'secret.example']) {
    assert.ok(!bytes.includes(trace), `${trace} is still on disk`);
  }
}

const breaks = {I1: 'texts are erased once they arrived', I2: 'so are those of sent memos'};

describe('send --no-history', {concurrency: 2}, () => {
  test('the memo is delivered; its state stays stored, but its text is nowhere on disk', async () => {
    await using stage = await openStage({loggedIn: true, breaks});
    const sent = await stage.command(['send', '--no-history', '--link', link, '--json', text]);
    assert.deepEqual([sent.code, jsonOf(sent).status], [0, 'sent']);
    assert.deepEqual(
      stage.emulator.memos.map((memo) => memo.text),
      [text],
    );
    assertGone(stage);
    assert.match(
      (await stage.command(['history'])).stdout,
      /\[보냄\] {2}\(내용을 저장하지 않은 메모\)\n$/,
    );
    const [memo] = jsonOf(await stage.command(['history', '--json'])).memos;
    assert.deepEqual([memo.text, memo.status, memo.parts.length], ['', 'sent', 1]);
    assert.ok(memo.sentAt);
    assert.equal(jsonOf(await stage.command(['export'])).forgetsText, true);
  });

  test('the text of no part is kept, even after a search', async () => {
    await using stage = await openStage({loggedIn: true, breaks});
    stage.emulator.failNext(memoPath, {
      status: 400,
      body: {code: -2, msg: 'failed to parse parameter.'},
    });
    const long = `${text} ${'가나다라 '.repeat(60)}`;
    assert.notEqual((await stage.command(['send', '--no-history', long])).code, 0);
    // A failed memo keeps its text, and the search finds it.
    const found = jsonOf(await stage.command(['history', '--search', '몰라야', '--json'])).memos;
    assert.deepEqual([found.length, found[0].status], [1, 'failed']);
    assert.equal((await stage.command(['outbox', 'retry', found[0].id])).code, 0);
    assert.ok(stage.emulator.memos.length > 1);
    assert.deepEqual(
      jsonOf(await stage.command(['history', '--search', '몰라야', '--json'])).memos,
      [],
    );
    assertGone(stage);
  });

  test('a memo with an unknown outcome keeps its text until the user settles it', async () => {
    await using stage = await openStage({loggedIn: true, breaks});
    stage.emulator.failNext(memoPath, {status: 502});
    const unknown = await stage.command(['send', '--no-history', '--json', text]);
    assert.equal(unknown.code, 8);
    const {id} = jsonOf(unknown);
    assert.equal(jsonOf(await stage.command(['history', 'show', id, '--json'])).text, text);
    assert.equal((await stage.command(['outbox', 'resolve', id, '--arrived'])).code, 0);
    const shown = jsonOf(await stage.command(['history', 'show', id, '--json']));
    assert.deepEqual([shown.text, shown.status, shown.tags], ['', 'sent', []]);
  });

  test('with --queue the text is erased when the memo was sent; without the option nothing is erased', async () => {
    await using stage = await openStage({loggedIn: true, breaks});
    const env = {KAKAO_API_ORIGIN: 'http://127.0.0.1:1'};
    assert.equal((await stage.command(['send', '--no-history', '--queue', text], {env})).code, 0);
    await stage.withPorts((ports) => ports.memos.releaseWaiting());
    assert.equal((await stage.command(['outbox', 'flush'])).code, 0);
    assertGone(stage);
    await stage.command(['send', '남는 글']);
    const {memos} = jsonOf(await stage.command(['history', '--json']));
    assert.deepEqual(
      memos.map((memo: {text: string}) => memo.text),
      ['', '남는 글'],
    );
  });

  test('options that need the text later are refused together with it', async () => {
    await using stage = await openStage();
    for (const other of [
      ['--in', '1h'],
      ['--dedupe', '1h'],
    ]) {
      const {code, stderr} = await stage.command(['send', '--no-history', ...other, 'x']);
      assert.equal(code, 2, stderr);
      assert.match(stderr, /함께 쓸 수 없는 옵션/);
    }
    assert.deepEqual(jsonOf(await stage.command(['history', '--json'])).memos, []);
  });
});
