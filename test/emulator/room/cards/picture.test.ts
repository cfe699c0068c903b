import assert from 'node:assert/strict';
import {test} from 'node:test';
import {picture, pictureSources} from '../../../../src/emulator/room/cards/picture.ts';

test('pictures in the address and from this machine are loaded', () => {
  for (const address of [
    'data:image/png;base64,AAAA',
    'http://127.0.0.1:8080/a.png',
    'https://localhost/a.png',
    'http://LOCALHOST/a.png',
  ]) {
    assert.equal(
      picture(address, '제목'),
      `<img class="picture" src="${address}" alt="제목 사진">`,
    );
  }
  assert.equal(pictureSources, 'data: http://localhost:* http://127.0.0.1:*');
});

test('a picture of another machine is a placeholder with the name of its host', () => {
  assert.equal(
    picture('https://pictures.example:8443/a.png?b', null, 'item-picture'),
    '<div class="item-picture unloaded" role="img" aria-label="사진, pictures.example:8443" title="pictures.example:8443">pictures.<wbr>example:8443</div>',
  );
  for (const address of [
    'http://localhost.example/a.png',
    'http://127.0.0.1.example/a.png',
    'http://127.0.0.1@a.example/a.png',
    'http://192.168.0.1/a.png',
    'http://[::1]/a.png',
    'data:text/html,<b>',
    'file:///etc/hosts',
    'ftp://localhost/a.png',
    'a.png',
  ]) {
    assert.doesNotMatch(picture(address, '제목'), /src=/, address);
  }
});

test('no address, no picture', () => {
  assert.equal(picture(null, '제목') + picture('', '제목'), '');
});
