import assert from 'node:assert/strict';
import {test} from 'node:test';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {probeProxy} from '../../../src/kakao/probes/probe-proxy.ts';

const kakao = 'https://kauth.kakao.com';

test('a proxy is reported without its name and password', () => {
  const env = {HTTPS_PROXY: 'http://me:CANARYpassword@proxy.example:3128/path'};
  const address = 'http://proxy.example:3128';
  assert.deepEqual(probeProxy(kakao, env), {address, isExempt: false});
});

test('no proxy, and one that is set but not used, are distinguished', () => {
  assert.deepEqual(probeProxy(kakao, {}), {address: null, isExempt: false});
  const exempt = {https_proxy: 'http://proxy.example:3128', NO_PROXY: 'kakao.com'};
  assert.deepEqual(probeProxy(kakao, exempt), {address: null, isExempt: true});
  assert.deepEqual(probeProxy(kakao, {https_proxy: ' '}), {address: null, isExempt: false});
  const loopback = probeProxy('http://127.0.0.1:1', {http_proxy: 'proxy.example:3128'});
  assert.deepEqual(loopback, {address: null, isExempt: true});
});

test('an invalid address is a failure that does not contain it', () => {
  const env = {HTTPS_PROXY: 'socks5://me:CANARYpassword@proxy.example:1080'};
  assert.throws(
    () => probeProxy(kakao, env),
    (error) => {
      assert.ok(error instanceof FailureError && error.failure.kind === 'network');
      assert.equal(error.failure.reason, 'proxy');
      assert.doesNotMatch(JSON.stringify(error.failure), /CANARY/);
      return true;
    },
  );
});
