import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createPrivateFields} from '../../../src/ui/base/private-fields.ts';

test('a field is one line after any typing or pasting', () => {
  const fields = createPrivateFields('http://localhost/', '');
  fields.edit('code', {kind: 'paste', text: 'ab\n  cd\n'});
  assert.equal(fields.read('code').text, 'abcd');
  fields.edit('code', {kind: 'newline'});
  fields.edit('code', {kind: 'insert', text: 'ef'});
  assert.equal(fields.read('code').text, 'abcd ef');
});

test('a hard-wrapped address is joined again', () => {
  const fields = createPrivateFields('', '');
  fields.edit('code', {kind: 'paste', text: 'http://localhost:8931/call\r\nback?code=a&sta\nte=b'});
  assert.equal(fields.read('code').text, 'http://localhost:8931/callback?code=a&state=b');
});

test('a pasted line may end with a carriage return alone, as terminals send a key', () => {
  const fields = createPrivateFields('', '');
  fields.edit('rest-api-key', {kind: 'paste', text: 'abcd\refgh\r'});
  assert.equal(fields.read('rest-api-key').text, 'abcdefgh');
});

test('each field has its own text, and a change is notified and counted', () => {
  const fields = createPrivateFields('http://localhost/', 'key');
  let reported = 0;
  const end = fields.subscribe(() => {
    reported += 1;
  });
  const before = fields.version();
  fields.edit('client-secret', {kind: 'insert', text: 's'});
  assert.notEqual(fields.version(), before);
  fields.reset('client-secret');
  assert.equal(reported, 2);
  assert.deepEqual(
    [
      fields.read('client-secret').text,
      fields.read('rest-api-key').text,
      fields.read('redirect-uri').text,
    ],
    ['', 'key', 'http://localhost/'],
  );
  end();
  fields.reset('code', 'x');
  assert.equal(reported, 2);
});

test('quoting and a prompt that were copied along with a code or an address are left out', () => {
  const address = 'http://localhost:8931/callback?state=b&code=a';
  const pastes = [
    '> http://localhost:8931/call\n> back?state=b&code=a',
    'http://localhost:8931/call\r\n    back?state=b&code=a\r\nkim@host:~$ ',
    'http://localhost:8931/callback?state=b&code=a\nPS C:\\Users\\kim>',
  ];
  for (const text of pastes) {
    const fields = createPrivateFields('', '');
    fields.edit('code', {kind: 'paste', text});
    assert.equal(fields.read('code').text, address);
  }
});
