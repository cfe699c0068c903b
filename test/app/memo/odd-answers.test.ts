import assert from 'node:assert/strict';
import {test} from 'node:test';
import {drainOutbox} from '../../../src/app/memo/drain-outbox.ts';
import {endPause} from '../../../src/app/shared/sending-pause.ts';
import type {MemoStatus} from '../../../src/domain/memo/memo.ts';
import type {ScriptedResponse} from '../../../src/emulator/start-emulator.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {accept} from '../../support/accept.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {given} from '../../support/contents.ts';
import {storedSession, withServices} from '../../support/services.ts';

function answer(status: number, body: string, headers: Record<string, string> = {}) {
  return {status, body, headers, processed: true};
}

const raw = (...pieces: readonly string[]): ScriptedResponse => ({raw: () => pieces});
const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\n{"result_code":0}';

const answers: readonly (readonly [name: string, ScriptedResponse, MemoStatus])[] = [
  ['a further member', answer(200, '{"result_code":0,"msg":"ok"}'), 'sent'],
  ['further members first', answer(200, '{"id":1,"list":[{}],"result_code":0}'), 'sent'],
  ['a member null', answer(200, '{"result_code":0,"msg":null}'), 'sent'],
  ['status 201', answer(201, '{"result_code":0}'), 'sent'],
  ['a BOM', answer(200, '\ufeff{"result_code":0}'), 'sent'],
  ['0.0', answer(200, '{"result_code":0.0}'), 'sent'],
  ['an empty content-encoding', raw(ok.replace('\r\n', '\r\nContent-Encoding: \r\n')), 'sent'],
  ['100 Continue first', raw('HTTP/1.1 100 Continue\r\n\r\n', ok), 'sent'],
  ['100 Continue twice', raw(`${'HTTP/1.1 100 Continue\r\n\r\n'.repeat(2)}${ok}`), 'sent'],
  ['103 first', raw('HTTP/1.1 103 Early Hints\r\n\r\n', ok), 'sent'],
  [
    'a content-type of a page',
    answer(200, '{"result_code":0}', {'content-type': 'text/html'}),
    'sent',
  ],
  ['another result', answer(200, '{"result_code":-1}'), 'unknown'],
  ['two results', answer(200, '{"result_code":-1,"result_code":0}'), 'unknown'],
  ['a text as result', answer(200, '{"result_code":"0"}'), 'sent'],
  ['another text as result', answer(200, '{"result_code":"00"}'), 'unknown'],
  ['no result', answer(200, '{}'), 'unknown'],
  ['result null', answer(200, '{"result_code":null}'), 'unknown'],
  ['a list around it', answer(200, '[{"result_code":0}]'), 'unknown'],
  ['in another object', answer(200, '{"data":{"result_code":0}}'), 'unknown'],
  ['garbage behind it', answer(200, '{"result_code":0}x'), 'sent'],
  ['NUL behind it', answer(200, '{"result_code":0}\0'), 'sent'],
  ['nothing', answer(200, ''), 'unknown'],
  ['status 204', answer(204, ''), 'unknown'],
  ['a page', answer(200, '<html>'), 'unknown'],
  ['content-length twice', raw(ok.replace('\r\n', '\r\nContent-Length: 17\r\n')), 'unknown'],
  ['a body that is cut off', raw(ok.slice(0, -1)), 'unknown'],
  ['101 first', raw('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n', ok), 'unknown'],
  ['only 100 Continue', raw('HTTP/1.1 100 Continue\r\n\r\n'), 'unknown'],
  ['a page with 500', answer(500, '<html>'), 'unknown'],
  ['-1', answer(400, '{"code":-1,"msg":"x"}'), 'unknown'],
  ['-10', answer(400, '{"code":-10,"msg":"x"}'), 'queued'],
  ['-11', answer(400, '{"code":-11,"msg":"x"}'), 'queued'],
  ['-10 as a text', answer(400, '{"code":"-10","msg":"x"}'), 'queued'],
  ['-10 without a text', answer(400, '{"code":-10,"msg":null}'), 'queued'],
  ['-7 in a list', answer(503, '[{"code":-7}]'), 'queued'],
  ['-9798 in another object', answer(503, '{"error":{"code":-9798,"msg":"x"}}'), 'queued'],
  ['KOE003', answer(400, '{"error":"server_error","error_code":"KOE003"}'), 'queued'],
  ['KOE003 by its name', answer(400, '{"error":"server_error"}'), 'queued'],
  ['a page with 429', answer(429, '<html>'), 'queued'],
  ['a page with 400', answer(400, '<html>'), 'failed'],
  ['-2', answer(400, '{"code":-2,"msg":["x"]}'), 'failed'],
  ['KOE009 by its name', answer(400, '{"error":"misconfigured"}'), 'failed'],
  ['a redirect', answer(302, '{"result_code":0}', {location: 'http://portal.test/'}), 'unknown'],
];

test('an odd answer to a memo leads to the state that it proves', async () => {
  await withServices(async ({ports, emulator}) => {
    for (const [name, response, status] of answers) {
      const {id} = valueIn(await accept(ports, given(name)));
      emulator.failNext(memoPath, response);
      await drainOutbox(ports, {onChange: () => {}});
      assert.equal(ports.memos.find(id)?.status, status, name);
      ports.memos.remove(id, ['queued', 'failed', 'unknown']);
      endPause(ports);
    }
  });
});

test('a temporary fault of the login server leaves the memo in the outbox and the login as it is', async () => {
  await withServices(async ({ports, emulator, clock}) => {
    const stored = storedSession(ports);
    const expired = {...stored.tokens, accessTokenExpiresAt: clock.now() - 1};
    const faults = [
      {error: 'server_error', error_code: 'KOE003'},
      {error: 'server_error'},
      {error: 'temporarily_unavailable', error_description: 'later'},
      {error: 'invalid_grant', error_description: 'Invalid redirect: x does not match'},
    ];
    const ends = [];
    for (const body of faults) {
      ports.sessions.save({...stored, tokens: expired});
      const {id} = valueIn(await accept(ports, given('기다릴 메모')));
      emulator.failNext('/oauth/token', {status: 400, body});
      await drainOutbox(ports, {onChange: () => {}});
      ends.push(ports.memos.find(id)?.status);
      assert.deepEqual(storedSession(ports).tokens, expired);
      ports.memos.remove(id, ['queued', 'failed']);
      endPause(ports);
    }
    assert.deepEqual(ends, ['queued', 'queued', 'queued', 'failed']);
  });
});
