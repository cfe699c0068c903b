import assert from 'node:assert/strict';
import {test} from 'node:test';
import {settleSend} from '../../../src/domain/memo/settle-send.ts';
import {unsendableToken} from '../../../src/kakao/http/unsendable-token.ts';

test('a token that cannot be sent is treated like one unknown to Kakao: refresh it', () => {
  const failure = unsendableToken();
  const message = 'this access token does not exist';
  assert.deepEqual(failure, {kind: 'kakao', http: 401, code: -401, message});
  assert.equal(settleSend({kind: 'refused', failure}).kind, 'refresh');
});
