import assert from 'node:assert/strict';
import {test} from 'node:test';
import {redact} from '../../../src/domain/text/redact.ts';

test('a random key is hidden even if no digit is in it', () => {
  for (const key of [
    'tHgkqLwzRbNvYxAeTsQpJmUdFoCiKhVW',
    'aB3dE5gH7jK9mN1pQ3sT5vW7',
    'abcdefghijklmnopqrstuvw7',
    'XzQmWkRtYpLsDfGhJkZxCvBnMqWeRtYu',
  ]) {
    assert.equal(redact(`client secret ${key}.`), 'client secret ***.', key);
  }
});

test('long words are shown: names in camel case, in capitals and with underscores', () => {
  for (const word of [
    'IllegalArgumentException',
    'requestNotificationPermissionAgain',
    'TALK_MEMO_DEFAULT_SEND_LIMIT',
    'talk_message_default_template',
    'antidisestablishmentarianism',
  ]) {
    assert.equal(redact(`it says ${word}`), `it says ${word}`);
  }
});

test('values named code, token or secret are hidden, however short, and so are passwords in addresses', () => {
  assert.equal(redact('?code=abc&state=x'), '?code=***&state=x');
  assert.equal(redact('{"refresh_token": "x1"}'), '{"refresh_token": "***"}');
  assert.equal(redact('http://kim:pw@proxy:3128'), 'http://***@proxy:3128');
});
