import assert from 'node:assert/strict';
import {test} from 'node:test';
import {assertAnswer} from '../plain-http.ts';
import {sendTo, withSender} from './friends-http.ts';

test('a message to two friends arrives in the room of each, with the name of the sender', async () => {
  await withSender({}, async (sender) => {
    const {emulator} = sender;
    assertAnswer(await sendTo(sender, ['22', '33'], '저녁 먹었어?'), 200, {
      successful_receiver_uuids: [emulator.uuidOf('22'), emulator.uuidOf('33')],
    });
    for (const id of ['22', '33']) {
      const [message, ...others] = emulator.memosOf(id);
      assert.deepEqual(
        [message?.text, message?.from, others],
        ['저녁 먹었어?', {id: '11', nickname: '민지'}, []],
      );
    }
    assert.deepEqual(emulator.memos, [], 'nothing arrives in the own room');
  });
});
