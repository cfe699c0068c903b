import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {bodyText} from '../../../src/domain/program-note/body-text.ts';
import {readPosted} from '../../support/posted.ts';

/** The beginning of a PNG file, which is no UTF-8. */
const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xfe, 0x00]);

const head = (path: readonly string[], headers: Readonly<Record<string, string>>) => ({
  method: 'POST',
  path,
  query: new URLSearchParams(),
  headers,
});

/** A form as curl's `-F` sends it. */
function form(parts: readonly (readonly [description: string, value: string | Buffer])[]): Buffer {
  const written = parts.map(([description, value]) =>
    Buffer.concat([
      Buffer.from(`--b\r\nContent-Disposition: form-data; ${description}\r\n\r\n`),
      Buffer.from(value),
      Buffer.from('\r\n'),
    ]),
  );
  return Buffer.concat([...written, Buffer.from('--b--\r\n')]);
}

const multipart = {'content-type': 'multipart/form-data; boundary=b'};

describe('the text of a body', () => {
  test('is UTF-8, without a byte order mark, or none', () => {
    const plain = head([], {});
    assert.equal(bodyText(Buffer.from('\ufeff끝'), plain), '끝');
    assert.equal(bodyText(picture, plain), null);
    // The bytes of "안녕" in EUC-KR.
    assert.equal(bodyText(Buffer.from([0xbe, 0xc8, 0xb3, 0xe7]), plain), null);
  });

  test('has no file that is the whole body of an ntfy message', () => {
    assert.equal(bodyText(picture, head(['backups'], {filename: 'a.png'})), '');
    assert.equal(bodyText(picture, head(['backups'], {})), null);
    assert.equal(bodyText(picture, head([], {filename: 'a.png'})), null);
  });

  test('has the fields of a form without its files', () => {
    const body = form([
      ['name="before"', '앞'],
      ['name="files[0]"; filename="a.png"', picture],
      ['name="payload_json"', '{"content":"끝"}'],
      ['name="files[1]"; filename*=utf-8\'\'b.png', picture],
    ]);
    const text = bodyText(body, head([], multipart));
    assert.equal(
      text,
      form([
        ['name="before"', '앞'],
        ['name="payload_json"', '{"content":"끝"}'],
      ]).toString(),
    );
    const read = readPosted('discord', {headers: multipart, body: text ?? ''});
    assert.ok(read.kind === 'note' && read.note.text === '끝', JSON.stringify(read));
  });

  test('is none if a field of a form is no UTF-8', () => {
    assert.equal(bodyText(form([['name="text"', picture]]), head([], multipart)), null);
    assert.equal(bodyText(picture, head([], {'content-type': 'multipart/form-data'})), null);
  });
});
