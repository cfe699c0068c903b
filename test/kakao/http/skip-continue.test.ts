import assert from 'node:assert/strict';
import {test} from 'node:test';
import {skipContinue} from '../../../src/kakao/http/skip-continue.ts';

const final = 'HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n';

/** What is passed on of these chunks, and what is held back at their end. */
function filtered(chunks: readonly string[]): string {
  const filter = skipContinue();
  const passed = chunks.map((chunk) => Buffer.from(filter.next(Buffer.from(chunk, 'latin1'))));
  return Buffer.concat([...passed, filter.rest()]).toString('latin1');
}

const removed = [
  'HTTP/1.1 100 Continue\r\n\r\n',
  'HTTP/1.0 100\r\n\r\n',
  'HTTP/1.1 100 Continue\r\nX: y\r\n\r\nHTTP/1.1 100 \r\n\r\n',
  '',
];

test('100 Continue at the start is removed, however the bytes are cut', () => {
  for (const start of removed) {
    const text = start + final;
    assert.equal(filtered([text]), final);
    assert.equal(filtered([...text]), final);
    for (let cut = 0; cut < text.length; cut += 1) {
      assert.equal(filtered([text.slice(0, cut), text.slice(cut)]), final);
    }
  }
});

test('everything else is passed on unchanged, also an interim response without an end', () => {
  const others = [
    'HTTP/1.1 103 Early Hints\r\n\r\n',
    'HTTP/1.1 1',
    'SSH-2.0',
    'H',
    'HTTP/1.1 100 x',
  ];
  for (const text of others) {
    assert.equal(filtered([text]), text);
    assert.equal(filtered([...text]), text);
  }
  const endless = `HTTP/1.1 100 ${'x'.repeat(20_000)}`;
  assert.equal(filtered([endless, final]), endless + final);
});
