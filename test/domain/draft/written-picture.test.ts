import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isBlankWriting} from '../../../src/domain/draft/saved-draft.ts';
import {
  isSamePicture,
  pathOfPicture,
  pictureOfMemo,
  readWrittenPicture,
} from '../../../src/domain/draft/written-picture.ts';
import {
  attachedFile as file,
  sentPicture as sent,
  somePicture,
} from '../../support/written-pictures.ts';

const address = {source: 'https://a.example/b.png', picture: null};

test('a picture is stored as JSON and read again, of whatever source it is', () => {
  for (const written of [file, sent, address]) {
    assert.deepEqual(readWrittenPicture(JSON.parse(JSON.stringify(written))), written);
  }
});

test('what is no complete picture is refused', () => {
  const damaged = [null, 'a', {}, {source: 1, picture: null}, {source: '/a', picture: {}}];
  for (const value of damaged) assert.equal(readWrittenPicture(value), null);
  assert.equal(readWrittenPicture({source: sent.source, picture: null}), null);
});

test('only a file of this computer has to be read before it is sent', () => {
  assert.deepEqual([file, sent, address].map(pathOfPicture), [file.source, null, null]);
});

test('the picture of a memo is known by its reference', () => {
  assert.deepEqual(pictureOfMemo(sent.source, [somePicture]), sent);
  assert.deepEqual(pictureOfMemo(address.source, []), address);
  assert.ok(isSamePicture(file, {...file, picture: null}) && !isSamePicture(file, null));
});

test('a picture without a text is something written', () => {
  assert.ok(isBlankWriting({text: ' \n'}));
  assert.ok(!isBlankWriting({text: '', picture: file}));
});
