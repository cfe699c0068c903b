import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {test} from 'node:test';
import type {Picture} from '../../../src/domain/memo/picture/picture.ts';
import {untilStopped} from '../../support/at-the-keyboard.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {pngPicture} from '../../support/pictures.ts';
import {readSixel} from '../../support/read-sixel.ts';
import {storedSession} from '../../support/services.ts';
import type {Terminal} from '../../support/terminal.ts';

const link = {url: 'https://example.com/', buttonTitle: null};

function pictureOf(bytes: Buffer, name: string): Picture {
  const hash = createHash('sha256').update(bytes).digest('hex');
  return {hash, name, type: 'image/png', size: bytes.length, width: 400, height: 300};
}

/** Stores a memo that failed, whose picture is kept, and one whose picture Kakao has. */
async function withPictures(stage: KakaoStage): Promise<void> {
  const kept = pngPicture(400, 300, [200, 20, 20]);
  const sent = pngPicture(400, 300, [20, 20, 200]);
  await stage.withPorts(async (ports) => {
    const now = Date.now();
    const {accessToken} = storedSession(ports).tokens;
    for (const [bytes, status] of [
      [sent, 'sent'],
      [kept, 'failed'],
    ] as const) {
      const picture = pictureOf(bytes, `${status}.png`);
      const image = `picture:${picture.hash}`;
      const content = {kind: 'picture', text: status, link, image, pictures: [picture]} as const;
      const file = {picture, bytes};
      ports.memos.add(
        {
          id: ports.newId(now),
          text: status,
          content,
          status,
          parts: [{text: status, status}],
          createdAt: now,
          sentAt: status === 'sent' ? now : null,
          nextAttemptAt: null,
          attempts: 1,
          failure: null,
          tags: [],
          pinnedAt: null,
          sourceId: null,
        },
        null,
        undefined,
        [file],
      );
      if (status === 'failed') continue;
      const uploaded = await ports.api.uploadPicture({accessToken, restApiKey: '', file});
      assert.ok(uploaded.ok);
      ports.pictures.keepUpload(picture.hash, {address: uploaded.value, uploadedAt: now});
    }
  });
}

/** kitty's graphics sequences, without what they carry. */
function kittySequences(tui: Terminal): readonly string[] {
  return [...tui.output().matchAll(/\x1b_G([^;\x1b]*)/g)].map(([, control = '']) => control);
}

/** The sixel pictures, with the cursor position at which each was drawn. */
function sixelPictures(tui: Terminal): readonly {place: string; picture: string}[] {
  return [...tui.output().matchAll(/\x1b7\x1b\[([\d;]+)H(\x1bP[^\x1b]*\x1b\\)\x1b8/g)].map(
    ([, place = '', picture = '']) => ({place, picture}),
  );
}

/** The size of a sixel picture, and the color in its middle. */
function summaryOf(picture: string) {
  const {width, height, colorAt} = readSixel(picture);
  return {width, height, middle: colorAt(Math.floor(width / 2), Math.floor(height / 2))};
}

async function openFirstMemo(tui: Terminal): Promise<void> {
  await tui.until('온라인');
  await tui.press('tab', 'enter');
  await tui.until('상태');
}

test('kitty gets the picture of the open memo, one at a time, and has none at the end', async () => {
  await using stage = await openStage({loggedIn: true});
  await withPictures(stage);
  await using tui = stage.open({graphics: 'kitty'});
  await openFirstMemo(tui);
  await tui.until('\u{10eeee}');
  await tui.press('up');
  const isOther = () => kittySequences(tui).filter((sent) => sent.startsWith('a=T')).length === 2;
  await tui.until(isOther, {what: 'the picture that Kakao has'});
  await tui.until('\u{10eeee}');
  await tui.press('esc');
  await tui.untilGone('\u{10eeee}');
  await tui.press('enter');
  await tui.until('\u{10eeee}');
  await tui.press('ctrl+z');
  await untilStopped(tui);
  tui.kill('SIGCONT');
  const isBack = () => kittySequences(tui).filter((sent) => sent.startsWith('a=T')).length === 4;
  await tui.until(isBack, {what: 'the picture after another program'});
  tui.kill('SIGTERM');
  await tui.exit;
  const sequences = kittySequences(tui).filter((sent) => !sent.includes('a=q'));
  const kinds = sequences.map((sent) => /^a=[Td]|^q=2,m/.exec(sent)?.[0]);
  assert.deepEqual(kinds, ['a=T', 'a=d', 'a=T', 'a=d', 'a=T', 'a=T', 'a=d']);
  assert.ok(
    sequences.every((sent) => sent.includes('q=2')),
    'the terminal would answer',
  );
  const ids = sequences.map((sent) => /i=(\d+)/.exec(sent)?.[1]);
  assert.equal(ids[0], ids[1]);
  assert.equal(ids[2], ids[3]);
  assert.notEqual(ids[0], ids[2]);
});

test('a sixel picture is drawn where its cells are, and again when they move', async () => {
  await using stage = await openStage({loggedIn: true});
  await withPictures(stage);
  await using tui = stage.open({graphics: 'sixel', rows: 30});
  await openFirstMemo(tui);
  const until = (count: number) =>
    tui.until(() => sixelPictures(tui).length === count, {what: `picture ${count}`});
  await until(1);
  await tui.press('up');
  await until(2);
  await tui.resize(80, 26);
  await until(3);
  await tui.press('pagedown');
  await until(4);
  await tui.press('pageup');
  await until(5);
  tui.kill('SIGTERM');
  await tui.exit;
  const drawn = sixelPictures(tui);
  assert.deepEqual(
    drawn.map(({place}) => place),
    ['5;3', '5;3', '5;3', '3;3', '5;3'],
  );
  const [kept, sent, again] = drawn.map(({picture}) => summaryOf(picture));
  assert.deepEqual(kept, {width: 320, height: 240, middle: [199, 20, 20]});
  assert.deepEqual(sent?.middle, [20, 20, 199]);
  assert.deepEqual(again, sent);
  assert.doesNotMatch(tui.output().replace(/\x1b_Gi=31[^\x1b]*/, ''), /\x1b_G|\u{10eeee}/u);
});

test('a terminal that does not answer that it draws pictures gets none, nor with the preference off', async () => {
  await using stage = await openStage({loggedIn: true});
  await withPictures(stage);
  const graphics = /\x1bP|\x1b_G(?!i=31,)|\u{10eeee}/u;
  for (const answers of [undefined, 'kitty'] as const) {
    if (answers !== undefined) await stage.command(['config', 'thumbnails', 'off']);
    await using tui = stage.open(answers === undefined ? {} : {graphics: answers});
    await openFirstMemo(tui);
    await tui.press('up');
    await tui.until('자세히 보기');
    tui.kill('SIGTERM');
    await tui.exit;
    assert.doesNotMatch(tui.output(), graphics);
  }
});
