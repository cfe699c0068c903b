import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  gifPicture,
  jpegPicture,
  pngOfSize,
  pngPicture,
  webpPicture,
} from '../../support/pictures.ts';
import {ask, assertAnswer, grantTokens, withEmulator} from '../plain-http.ts';
import {addressIn, appKey, upload, uploadPath} from './uploads.ts';

const mostBytes = 5 * 1024 * 1024;

test('a picture of each format is kept with its size in bytes and pixels, however small it is', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    for (const [bytes, contentType, width, height] of [
      [pngPicture(640, 200), 'image/png', 640, 200],
      [jpegPicture(200, 641), 'image/jpeg', 200, 641],
      [gifPicture(1, 1), 'image/gif', 1, 1],
      [webpPicture(16384, 200), 'image/webp', 16384, 200],
      [pngOfSize(mostBytes), 'image/png', 200, 200],
    ] as const) {
      const answer = await upload(emulator, [bytes], {authorization: `Bearer ${access_token}`});
      const url = addressIn(answer);
      const original = {url, content_type: contentType, length: bytes.length, width, height};
      assertAnswer(answer, 200, {infos: {original}});
      const type = contentType.slice('image/'.length);
      assert.match(url, new RegExp(`^${emulator.apiOrigin}/image/[\\w-]{16}\\.${type}$`));
    }
  });
});

test('an upload takes an access token or the REST API key of the app, and no other key', async () => {
  await withEmulator({}, async (emulator) => {
    const picture = [pngPicture(1, 1)];
    assert.equal((await upload(emulator, picture)).status, 200);
    const wrongKey = await upload(emulator, picture, {authorization: 'KakaoAK 0123456789abcdef'});
    assertAnswer(wrongKey, 401, {msg: 'invalid app key.', code: -401});
    for (const headers of [{}, {authorization: 'Bearer wrong'}]) {
      const answer = await upload(emulator, picture, headers);
      assertAnswer(answer, 401, {msg: 'this access token does not exist', code: -401});
    }
  });
});

const png = pngPicture(200, 200);

const refusals: readonly (readonly [string, readonly Buffer[], number])[] = [
  ['no file', [], -2],
  ['two files', [png, png], -606],
  ['one byte too many', [pngOfSize(mostBytes + 1)], -602],
  ['far too many bytes', [pngOfSize(3 * mostBytes)], -602],
  ['an empty file', [Buffer.alloc(0)], -911],
  ['a text', [Buffer.from('이미지가 아닙니다')], -911],
  ['a drawing in SVG', [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')], -911],
  ['a PNG file that ends in its head', [png.subarray(0, 20)], -911],
];

for (const [name, files, code] of refusals) {
  test(`${code}: an upload of ${name}`, async () => {
    await withEmulator({}, async (emulator) => {
      const answer = await upload(emulator, files);
      const {msg, ...rest} = JSON.parse(answer.text);
      assert.deepEqual({status: answer.status, ...rest}, {status: 400, code});
      assert.ok(msg.length > 0);
    });
  });
}

test('-2: a body that is not multipart, has no end, or has the file as a text', async () => {
  await withEmulator({}, async (emulator) => {
    const head = '--x\r\nContent-Disposition: form-data; name="file"';
    for (const [type, body] of [
      ['application/json', '{"file": ""}'],
      ['application/x-www-form-urlencoded', 'file=x'],
      ['multipart/form-data', `${head}; filename="a.png"\r\n\r\n${png}\r\n--x--\r\n`],
      ['multipart/form-data; boundary=x', `${head}; filename="a.png"\r\n\r\n${png}`],
      ['multipart/form-data; boundary=x', `${head}\r\n\r\n${png}\r\n--x--\r\n`],
    ] as const) {
      const headers = {...appKey(emulator), 'content-type': type};
      const url = `${emulator.apiOrigin}${uploadPath}`;
      const answer = await ask(url, {method: 'POST', headers, body});
      assert.deepEqual([answer.status, JSON.parse(answer.text).code], [400, -2], body.slice(0, 60));
    }
  });
});

test('the log of requests has an upload without its bytes', async () => {
  await withEmulator({}, async (emulator) => {
    await upload(emulator, [png]);
    const [logged] = emulator.requests;
    assert.deepEqual([logged?.path, logged?.body, logged?.form], [uploadPath, '', {}]);
  });
});
