import assert from 'node:assert/strict';
import {test} from 'node:test';
import {pngOfSize, pngPicture} from '../../support/pictures.ts';
import {logIn, startKakao} from '../logged-in.ts';
import {canaryToken} from '../memo-sender.ts';
import {answerText, startAnswering} from '../raw-server.ts';
import {canaryKey, inShort, pictureFile, uploadPath, uploadTo} from '../uploads.ts';

const mostBytes = 5 * 1024 * 1024;

test('a picture of 5 MB is uploaded byte for byte, and gets a public address', async (t) => {
  const kakao = await startKakao(t);
  const {accessToken} = await logIn(kakao);
  const {apiOrigin, requests} = kakao.emulator;
  const file = pictureFile(pngOfSize(mostBytes));
  const result = await uploadTo(apiOrigin, {file, accessToken});
  assert.match(inShort(result), new RegExp(`^${apiOrigin}/image/`));
  const read = await fetch(inShort(result));
  assert.ok(Buffer.from(await read.arrayBuffer()).equals(file.bytes));
  const uploads = requests.filter(({path}) => path === uploadPath);
  assert.deepEqual(
    uploads.map(({headers}) => headers.authorization),
    [`Bearer ${accessToken}`],
  );
});

test("Kakao's refusals of a picture come with their codes", async (t) => {
  const kakao = await startKakao(t);
  const {accessToken} = await logIn(kakao);
  const refusal = async (bytes: Buffer) =>
    inShort(await uploadTo(kakao.emulator.apiOrigin, {file: pictureFile(bytes), accessToken}));
  assert.equal(await refusal(pngOfSize(mostBytes + 1)), '400 -602');
  assert.equal(await refusal(Buffer.from('GIF')), '400 -911');
});

test('after a 401 the REST API key is sent, and nothing else', async (t) => {
  const {emulator} = await startKakao(t);
  const {apiOrigin, restApiKey} = emulator;
  assert.match(inShort(await uploadTo(apiOrigin, {restApiKey})), /^http:/);
  const sent = emulator.requests.map(({headers}) => headers.authorization);
  assert.deepEqual(sent, [`Bearer ${canaryToken}`, `KakaoAK ${restApiKey}`]);
});

test('if both keys are refused, the failure of the access token has it refreshed', async (t) => {
  const {emulator} = await startKakao(t);
  const result = await uploadTo(emulator.apiOrigin);
  const message = 'this access token does not exist';
  assert.deepEqual(result, {ok: false, failure: {kind: 'kakao', http: 401, code: -401, message}});
  assert.equal(emulator.requests.length, 2);
});

test('only a 401 lets the REST API key follow, and its other failures are shown', async (t) => {
  const {emulator} = await startKakao(t);
  for (const [status, body, expected] of [
    [403, {code: -402, msg: 'insufficient scopes.'}, '403 -402'],
    [400, {code: -603, msg: 'timeout'}, '400 -603'],
    [500, {code: -1, msg: ''}, '500 -1'],
    [413, '<html>', '413 not-json'],
  ] as const) {
    emulator.failNext(uploadPath, {status, body});
    assert.equal(inShort(await uploadTo(emulator.apiOrigin)), expected);
  }
  assert.equal(emulator.requests.length, 4);
  emulator.failNext(uploadPath, {status: 401, body: 'Unauthorized'});
  emulator.failNext(uploadPath, {status: 400, body: {code: -606, msg: canaryKey}});
  assert.equal(inShort(await uploadTo(emulator.apiOrigin)), '400 -606');
});

test('a key with characters that no header allows is not sent', async (t) => {
  const {emulator} = await startKakao(t);
  const keys = {accessToken: 'CANARY two', restApiKey: 'CANARY\r\nX: 1'};
  assert.equal(inShort(await uploadTo(emulator.apiOrigin, keys)), '401 -401');
  assert.equal(emulator.requests.length, 0);
  const {restApiKey} = emulator;
  const result = await uploadTo(emulator.apiOrigin, {...keys, restApiKey});
  assert.match(inShort(result), /^http:/);
});

test('the name of the file stays on this computer', async (t) => {
  const server = await startAnswering(t, answerText(200, '{}'));
  await uploadTo(server.origin, {file: pictureFile(pngPicture(1, 1))});
  const received = server.received();
  assert.match(
    received,
    /\r\nContent-Disposition: form-data; name="file"; filename="picture\.png"\r\nContent-Type: image\/png\r\n\r\n/,
  );
  assert.match(received, /name="secure_resource"\r\n\r\ntrue\r\n--kakao-tui-\S+--\r\n$/);
  assert.doesNotMatch(received, /사진/);
});

function answered(url: unknown): string {
  return JSON.stringify({infos: {original: {url, content_type: 'image/png', length: 1}}});
}

const long = `https://k.kakaocdn.net/${'a'.repeat(1977)}`;

const answers: readonly (readonly [string, string])[] = [
  [answered('https://k.kakaocdn.net/a.png'), 'https://k.kakaocdn.net/a.png'],
  [answered('http://k.kakaocdn.net/a.png'), 'https://k.kakaocdn.net/a.png'],
  [answered('http://127.0.0.1:81/a.png'), 'http://127.0.0.1:81/a.png'],
  [answered('http://localhost:81/a.png'), 'http://localhost:81/a.png'],
  [answered('http://[::1]:81/a.png'), 'http://[::1]:81/a.png'],
  [
    answered('https://k.kakaocdn.net/사진 1.png'),
    'https://k.kakaocdn.net/%EC%82%AC%EC%A7%84%201.png',
  ],
  [answered(long), long],
  [answered(`${long}a`), '200 unexpected-shape'],
  [answered(`https://k.kakaocdn.net/${'가'.repeat(300)}`), '200 unexpected-shape'],
  [answered('//k.kakaocdn.net/a.png'), '200 unexpected-shape'],
  [answered('ftp://k.kakaocdn.net/a.png'), '200 unexpected-shape'],
  [answered('data:image/png;base64,AAAA'), '200 unexpected-shape'],
  [answered('javascript:alert(1)'), '200 unexpected-shape'],
  [answered('https://'), '200 unexpected-shape'],
  [answered(null), '200 unexpected-shape'],
  [answered(['https://k.kakaocdn.net/a.png']), '200 unexpected-shape'],
  ['{"infos":null}', '200 unexpected-shape'],
  ['{"infos":{"original":"https://k.kakaocdn.net/a.png"}}', '200 unexpected-shape'],
  ['{"result_code":0}', '200 unexpected-shape'],
  ['{"code":-911,"msg":""}', '200 -911'],
  ['', '200 not-json'],
  ['<html></html>', '200 not-json'],
];

test('the address in an answer is https except on this machine, or is no address', async (t) => {
  for (const [body, expected] of answers) {
    const server = await startAnswering(t, answerText(200, body));
    assert.equal(inShort(await uploadTo(server.origin)), expected, body.slice(0, 80));
    await server.close();
  }
});
