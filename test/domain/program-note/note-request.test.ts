import assert from 'node:assert/strict';
import {test} from 'node:test';
import {givenTokens} from '../../../src/domain/program-note/given-tokens.ts';
import {readNoteAddress} from '../../../src/domain/program-note/note-address.ts';
import {createPostRate} from '../../../src/domain/program-note/post-rate.ts';
import {originProblem} from '../../../src/domain/program-note/request-problem.ts';

test('a token may be in the path, or in a header', () => {
  const hook = {kind: 'note', format: 'text', path: [], methods: ['POST', 'PUT']};
  assert.deepEqual(readNoteAddress('/hook/s3cret/text'), {...hook, token: 's3cret'});
  assert.deepEqual(readNoteAddress('/hook/text'), {...hook, token: null});
  assert.deepEqual(readNoteAddress('/hook/s%33cret/text/'), {...hook, token: 's3cret'});
  assert.deepEqual(readNoteAddress('/healthz'), {kind: 'health'});
  for (const path of [
    '/hook/t/nope',
    '/hook/nope',
    '/hook/a/b/text',
    '/hook/%/text',
    '//evil.example/text',
    '/a b',
    '/v1/health',
    '/hook/t/__proto__',
    '',
    'http://127.0.0.1/x/y/z',
  ]) {
    const {kind} = readNoteAddress(path);
    assert.ok(kind === 'unknown' || path === '', path);
  }
});

test('tokens are read as ntfy and HTTP define them', () => {
  const tokensOf = (places: Partial<Parameters<typeof givenTokens>[0]>) =>
    givenTokens({authorization: undefined, query: new URLSearchParams(), path: null, ...places});
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  assert.deepEqual(tokensOf({authorization: 'Bearer t0ken'}), ['t0ken']);
  assert.deepEqual(tokensOf({authorization: 'bearer  t0ken '}), ['t0ken']);
  assert.deepEqual(tokensOf({authorization: `Basic ${base64('user:t0ken')}`}), ['t0ken']);
  assert.deepEqual(tokensOf({authorization: `Basic ${base64(':a:b')}`}), ['a:b']);
  for (const auth of [
    base64('Bearer t0ken'),
    base64('Bearer t0ken').replace(/=+$/, ''),
    Buffer.from('Bearer t0ken').toString('base64url'),
    base64(`Basic ${base64(':t0ken')}`),
  ]) {
    assert.deepEqual(tokensOf({query: new URLSearchParams({auth})}), ['t0ken'], auth);
  }
  assert.deepEqual(tokensOf({path: 't0ken', authorization: 'Bearer other'}), ['other', 't0ken']);
  for (const authorization of ['t0ken', 'Bearer', 'Digest t0ken', 'Basic !!', 'Bearer a b']) {
    assert.deepEqual(tokensOf({authorization}), [], authorization);
  }
  assert.deepEqual(tokensOf({query: new URLSearchParams({auth: 't0ken'}), path: ''}), []);
});

test('at most so many posts are taken in any span of the time', () => {
  const rate = createPostRate({max: 3, within: 1000});
  assert.deepEqual(
    [0, 400, 900, 999].map((now) => rate.take(now)),
    [null, null, null, 1],
  );
  assert.deepEqual(
    [1000, 1001, 1399, 1400, 1500].map((now) => rate.take(now)),
    [null, 399, 1, null, 400],
  );
});

test('only requests to a loopback name from no page, or one of the server, are taken', () => {
  const problem = (change: Partial<Parameters<typeof originProblem>[0]>) =>
    originProblem({hosts: ['127.0.0.1:8932'], origins: [], fetchSite: undefined, ...change}, 8932);
  for (const host of ['127.0.0.1:8932', 'localhost:8932', 'LOCALHOST:8932', '[::1]:8932']) {
    assert.equal(problem({hosts: [host]}), null, host);
  }
  for (const hosts of [
    [],
    ['evil.example'],
    ['evil.example:8932'],
    ['127.0.0.1'],
    ['127.0.0.1:80'],
    ['localhost.evil.example:8932'],
    ['127.0.0.1:8932', 'evil.example'],
  ]) {
    assert.equal(problem({hosts}), 'wrong-host', hosts.join());
  }
  for (const origin of [
    'https://evil.example',
    'null',
    '',
    'http://127.0.0.1:9000',
    'https://127.0.0.1:8932',
    'http://localhost',
  ]) {
    assert.equal(problem({origins: [origin]}), 'other-origin', origin);
  }
  assert.equal(problem({origins: ['http://localhost:8932']}), null);
  assert.equal(problem({origins: ['http://localhost:8932', 'null']}), 'other-origin');
  for (const fetchSite of ['cross-site', 'same-site']) {
    assert.equal(problem({fetchSite}), 'other-origin');
  }
  for (const fetchSite of ['none', 'same-origin']) assert.equal(problem({fetchSite}), null);
});
