import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readKakaoCodes} from '../../../src/domain/failure/read-kakao-code.ts';

const read: readonly [string, string | null][] = [
  ['KOE006', 'KOE006'],
  ['koe 010', 'KOE010'],
  ['-402', '-402'],
  ['402', '-402'],
  ['{"msg":"insufficient scopes.","code":-402,"required_scopes":["talk_message"]}', '-402'],
  ['{"msg":"ip mismatched! callerIp=10.0.0.17. check out registered ips.","code":-401}', '-401'],
  ['{"msg":"3 scopes are missing","code":-402}', '-402'],
  ['{"error":"invalid_grant","error_description":"…","error_code":"KOE320"}', 'KOE320'],
  ['앱에 KOE205 라고 나와요', 'KOE205'],
  ['callerIp=1.2.3.4', null],
  ['도와주세요', null],
  ['', null],
];

for (const [text, code] of read) {
  test(`${JSON.stringify(text)} contains ${code ?? 'no code'}`, () => {
    assert.equal(readKakaoCodes(text)[0] ?? null, code);
  });
}
