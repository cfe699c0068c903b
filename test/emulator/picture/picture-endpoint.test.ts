import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {test} from 'node:test';
import type {Emulator} from '../../../src/emulator/start-emulator.ts';
import {pngOfSize, pngPicture} from '../../support/pictures.ts';
import {type Answer, ask, assertAnswer, withEmulator} from '../plain-http.ts';
import {addressIn, appKey, upload} from './uploads.ts';

const day = 24 * 60 * 60 * 1000;
const picture = pngPicture(300, 200);
const scrapPath = '/v2/api/talk/message/image/scrap';
const deletePath = '/v2/api/talk/message/image/delete';

async function uploaded(emulator: Emulator, bytes = picture): Promise<string> {
  return addressIn(await upload(emulator, [bytes]));
}

async function statusOf(url: string): Promise<number> {
  return (await ask(url)).status;
}

test('an uploaded picture is there for everybody, byte for byte, for 100 days', async () => {
  await withEmulator({}, async (emulator) => {
    const bytes = pngOfSize(5 * 1024 * 1024);
    const url = await uploaded(emulator, bytes);
    const response = await fetch(url);
    const read = Buffer.from(await response.arrayBuffer());
    const hash = (data: Buffer) => createHash('sha256').update(data).digest('hex');
    assert.equal(hash(read), hash(bytes));
    const {headers} = response;
    const named = ['content-type', 'content-length', 'x-content-type-options'];
    assert.deepEqual(
      named.map((name) => headers.get(name)),
      ['image/png', String(bytes.length), 'nosniff'],
    );
    emulator.advanceClock(100 * day - 60_000);
    assert.equal(await statusOf(url), 200);
    emulator.advanceClock(60_000);
    assert.equal(await statusOf(url), 404);
  });
});

test('404: a picture that was never uploaded', async () => {
  await withEmulator({}, async ({apiOrigin}) => {
    for (const path of ['/image/', '/image/a.png', '/image/__proto__', '/image/../room/a.png']) {
      assert.equal(await statusOf(apiOrigin + path), 404, path);
    }
  });
});

test('a deleted picture is gone', async () => {
  await withEmulator({}, async (emulator) => {
    const [kept, deleted] = [await uploaded(emulator), await uploaded(emulator)];
    const query = new URLSearchParams({image_url: deleted});
    const address = `${emulator.apiOrigin}${deletePath}?${query}`;
    assert.equal((await ask(address, {method: 'DELETE'})).status, 401);
    const answer = await ask(address, {method: 'DELETE', headers: appKey(emulator)});
    assertAnswer(answer, 200, {});
    assert.deepEqual([await statusOf(kept), await statusOf(deleted)], [200, 404]);
  });
});

function scrap(emulator: Emulator, fields: Record<string, string>): Promise<Answer> {
  const body = new URLSearchParams(fields);
  const url = emulator.apiOrigin + scrapPath;
  return ask(url, {method: 'POST', headers: appKey(emulator), body});
}

test('a picture at an address of this machine is kept as an uploaded one', async () => {
  await withEmulator({}, async (emulator) => {
    const first = await uploaded(emulator);
    const answer = await scrap(emulator, {image_url: first, secure_resource: 'true'});
    const url = addressIn(answer);
    assert.notEqual(url, first);
    const {length} = picture;
    const original = {url, content_type: 'image/png', length, width: 300, height: 200};
    assertAnswer(answer, 200, {infos: {original}});
    assert.equal(await statusOf(url), 200);
  });
});

test('a picture that cannot be read, or is none, is not kept, and other hosts are not asked', async () => {
  await withEmulator({}, async (emulator) => {
    for (const [fields, code] of [
      [{}, -2],
      [{image_url: 'https://example.com/a.png'}, -2],
      [{image_url: 'http://picture.example/a.png'}, -2],
      [{image_url: `${emulator.apiOrigin}/image/none.png`}, -2],
      [{image_url: `${emulator.apiOrigin}/article`}, -911],
    ] as const) {
      const answer = await scrap(emulator, fields);
      assert.deepEqual([answer.status, JSON.parse(answer.text).code], [400, code]);
    }
  });
});
