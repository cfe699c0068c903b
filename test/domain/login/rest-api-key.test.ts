import assert from 'node:assert/strict';
import {test} from 'node:test';
import {checkRestApiKey, cleanKey} from '../../../src/domain/login/rest-api-key.ts';

const key = '0123456789abcdef0123456789abcdef';

test('a key of the known format is accepted, in any copied form', () => {
  const halves = `${key.slice(0, 16)}\n  ${key.slice(16)}`;
  for (const text of [key, ` ${key}\r\n`, `"${key}"`, `‘${key}’`, `\u{feff}${key}\0`, halves]) {
    assert.equal(checkRestApiKey(text), 'ok', JSON.stringify(text));
    assert.equal(cleanKey(text), key);
  }
});

test('an unusual key is described, and stays unchanged', () => {
  assert.equal(checkRestApiKey(' "" '), 'empty');
  assert.equal(checkRestApiKey(key.slice(1)), 'wrong-length');
  assert.equal(checkRestApiKey(`${key}0`), 'wrong-length');
  assert.equal(checkRestApiKey(key.toUpperCase()), 'wrong-characters');
  assert.equal(checkRestApiKey(key.replace('0', 'g')), 'wrong-characters');
  assert.equal(cleanKey(' Secret-1+/= '), 'Secret-1+/=');
});
