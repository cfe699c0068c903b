import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readMultipart} from '../../../src/emulator/picture/multipart.ts';

const type = 'multipart/form-data; boundary=x';

/** The parts as `name=text`, those of files with an `@`. */
function read(body: string, contentType = type): readonly string[] | null {
  const parts = readMultipart(contentType, Buffer.from(body, 'latin1'));
  if (parts === null) return null;
  return parts.map(
    ({name, isFile, bytes}) => `${name}=${isFile ? '@' : ''}${bytes.toString('latin1')}`,
  );
}

function part(disposition: string, text: string): string {
  return `--x\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${text}\r\n`;
}

test('the parts of a form are read as browsers, curl and libraries write them', () => {
  const text = part('name="secure_resource"', 'true');
  for (const disposition of [
    'name="file"; filename="a.png"',
    'name=file; filename=a.png',
    'filename="a.png"; name="file"',
    'name="file"; filename*=utf-8\'\'%EA%B0%80.png',
    'name="file"; filename="a.png"\r\nContent-Type: image/png\r\nContent-Length: 3',
    'name="file"; filename=""',
  ]) {
    const file = part(disposition, '\x89\r\n--\0');
    assert.deepEqual(
      read(`${file}${text}--x--\r\n`),
      ['file=@\x89\r\n--\0', 'secure_resource=true'],
      disposition,
    );
  }
  assert.deepEqual(read(`${text}--x--`, 'Multipart/Form-Data; charset=utf-8; boundary="x"'), [
    'secure_resource=true',
  ]);
  assert.deepEqual(read('--x--'), []);
});

test('a body that is not a whole form is refused', () => {
  const text = part('name="a"', '1');
  for (const body of ['', text, text.slice(0, -3), `${text}--x`, '--x\r\n\r\n1\r\n--x--']) {
    assert.equal(read(body), null, body);
  }
  for (const other of ['', 'text/plain', 'multipart/form-data', 'multipart/mixed; boundary=x']) {
    assert.equal(read(`${text}--x--`, other), null, other);
  }
  assert.equal(read(`${text.repeat(100)}--x--`), null);
});
