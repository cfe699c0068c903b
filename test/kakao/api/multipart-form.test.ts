import assert from 'node:assert/strict';
import {test} from 'node:test';
import {multipartForm} from '../../../src/kakao/api/multipart-form.ts';

const bytes = Uint8Array.from({length: 40_000}, (_, index) => index % 251);
const parts = [
  {name: 'file', fileName: 'picture.png', type: 'image/png', bytes},
  {name: 'secure_resource', value: 'true'},
];

test('a form is read by another program as it was given', async () => {
  const {type, length, pieces} = multipartForm(parts);
  const body = Buffer.concat([...pieces]);
  assert.equal(body.length, length);
  const read = await new Response(body, {headers: {'content-type': type}}).formData();
  assert.deepEqual([...read.keys()], ['file', 'secure_resource']);
  assert.equal(read.get('secure_resource'), 'true');
  const file = read.get('file');
  assert.ok(file instanceof File);
  assert.deepEqual([file.name, file.type], ['picture.png', 'image/png']);
  assert.deepEqual(new Uint8Array(await file.arrayBuffer()), bytes);
});

test('the bytes of a file are sent in small pieces and not copied', () => {
  const pieces = [...multipartForm(parts).pieces];
  assert.ok(pieces.every(({byteLength}) => byteLength <= 16 * 1024));
  const own = pieces.filter(({buffer}) => buffer === bytes.buffer);
  assert.deepEqual(Buffer.concat(own), Buffer.from(bytes));
});

test('each form has its own boundary, and its pieces can be sent again', () => {
  const [form, other] = [multipartForm(parts), multipartForm(parts)];
  assert.notEqual(form.type, other.type);
  assert.deepEqual([...form.pieces], [...form.pieces]);
});
