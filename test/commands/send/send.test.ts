import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {memoPath} from '../../emulator/plain-http.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {openStage} from '../../support/kakao-stage.ts';

describe('send', {concurrency: 2}, () => {
  test('accepts words, - and stdin; words take precedence; success is silent for cron', async () => {
    await using stage = await openStage({loggedIn: true});
    const silent = {code: 0, signal: null, stdout: '', stderr: ''};
    assert.deepEqual(await stage.command(['send', '점심에', '본 글'], {input: 'not this'}), silent);
    assert.deepEqual(await stage.command(['send', '-'], {input: '줄 하나\n줄 둘\n\n'}), silent);
    assert.deepEqual(await stage.command(['send'], {input: '\ufeff표준 입력'}), silent);
    assert.deepEqual(await stage.command(['send', '--', '--json']), silent);
    const texts = stage.emulator.memos.map(({text}) => text);
    assert.deepEqual(texts, ['점심에 본 글', '줄 하나\n줄 둘', '표준 입력', '--json']);
  });

  test('--json reports what was sent', async () => {
    await using stage = await openStage({loggedIn: true});
    const result = await stage.command(['send', '--json', '안녕하세요']);
    const {id, ...sent} = jsonOf(result);
    assert.equal(typeof id, 'string');
    assert.deepEqual(sent, {
      schema: 'kakao-tui/send@1',
      ok: true,
      status: 'sent',
      kind: 'text',
      parts: [{index: 1, of: 1, status: 'sent'}],
      error: null,
    });
    assert.deepEqual([result.code, result.stderr], [0, '']);
    const [memo] = (await stage.command(['history', '--jsonl'])).stdout.split('\n');
    assert.equal(JSON.parse(memo ?? '').id, id);
  });

  test('sends the link and the button, or the default link', async () => {
    await using stage = await openStage({loggedIn: true});
    await stage.command([
      'send',
      'a',
      '--link',
      'https://news.example.com/1',
      '--button',
      '뉴스 보기',
    ]);
    await stage.command(['send', 'b']);
    const templates = stage.emulator.requests
      .filter(({path}) => path === memoPath)
      .map(({form}) => JSON.parse(form['template_object'] ?? ''));
    assert.equal(templates[0].link.web_url, 'https://news.example.com/1');
    assert.equal(templates[0].button_title, '뉴스 보기');
    assert.equal(templates[1].link.web_url, 'https://developers.kakao.com');
    const refused = await stage.command(['send', 'c', '--json', '--link', 'javascript:alert(1)']);
    assert.equal(refused.code, 3);
    assert.equal(jsonOf(refused).error.code, 'invalid-link');
    assert.equal(stage.asked(memoPath), 2);
  });

  test('splits a text over 200 characters into numbered parts', async () => {
    await using stage = await openStage({loggedIn: true});
    const words = Array.from({length: 90}, (_, index) => `낱말${index}`).join(' ');
    const sent = jsonOf(await stage.command(['send', '--json', words]));
    assert.deepEqual(
      sent.parts,
      [1, 2, 3].map((index) => ({index, of: 3, status: 'sent'})),
    );
    const texts = stage.emulator.memos.map(({text}) => text);
    assert.ok(texts.every((text) => text.length <= 200));
    assert.deepEqual(
      texts.map((text) => text.slice(0, 6)),
      ['(1/3) ', '(2/3) ', '(3/3) '],
    );
    assert.equal(texts.map((text) => text.slice(6).trim()).join(' '), words);
    const history = (await stage.command(['history', '--jsonl'])).stdout.trim().split('\n');
    assert.equal(history.length, 1);
  });

  test('an empty memo: exit 3, nothing sent', async () => {
    await using stage = await openStage({loggedIn: true});
    for (const input of ['', ' \n\t\n', '\u200b\u2800']) {
      const result = await stage.command(['send', '--json'], {input});
      assert.equal(result.code, 3);
      const {error, ...rest} = jsonOf(result);
      assert.deepEqual(rest, {
        schema: 'kakao-tui/send@1',
        ok: false,
        id: null,
        status: 'failed',
        parts: [],
      });
      assert.deepEqual(Object.keys(error), ['code', 'message', 'nextStep', 'kakao']);
      assert.deepEqual([error.code, error.kakao], ['memo-empty', null]);
    }
    assert.equal((await stage.command(['send', ''])).code, 3);
    assert.equal(stage.asked(memoPath), 0);
  });

  test('invalid UTF-8: exit 3 and the position of the byte', async () => {
    await using stage = await openStage({loggedIn: true});
    const euckr = Buffer.concat([Buffer.from('값 \ufffd'), Buffer.from([0xbe, 0xc8, 0xb3, 0xe7])]);
    const result = await stage.command(['send'], {input: euckr});
    assert.equal(result.code, 3);
    assert.match(result.stderr, /\(바이트 위치 7\)/);
    const cut = await stage.command(['send', '-'], {input: Buffer.from('안').subarray(0, 2)});
    assert.match(cut.stderr, /\(바이트 위치 0\)/);
    const half = await stage.command(['send'], {input: Buffer.from([0x61, 0xef, 0xbf, 0x41])});
    assert.match(half.stderr, /\(바이트 위치 1\)/);
    assert.equal(stage.asked(memoPath), 0);
  });

  test('a text that is far too long: exit 3', async () => {
    await using stage = await openStage({loggedIn: true});
    assert.equal((await stage.command(['send'], {input: 'a'.repeat(100_001)})).code, 3);
    assert.equal((await stage.command(['send'], {input: 'a'.repeat(1_000_001)})).code, 3);
    assert.equal(stage.asked(memoPath), 0);
  });

  test('control characters are not sent, and a refused token is refreshed once', async () => {
    await using stage = await openStage({loggedIn: true});
    stage.emulator.expireAccessTokens();
    await stage.command(['send'], {input: '빨강\u001b[31m 끝\u0007\r\n'});
    assert.deepEqual(
      stage.emulator.memos.map(({text}) => text),
      ['빨강 끝'],
    );
    assert.equal(stage.asked(memoPath), 2);
  });
});
