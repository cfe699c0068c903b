import assert from 'node:assert/strict';
import {test} from 'node:test';
import {loginText} from '../../../src/ui/line-mode/login-line.ts';
import {startOfTest, stateWith} from '../../support/app-state.ts';

const state = 'stateOfThisLogin0123456789abcdefghijklmnopq';
const redirectUri = 'http://localhost:8931/callback';
const code = 'Aq0FvR0rbKsAmFQYl_Nt7tAAABlr58vB4h5oEAb4-jFQ';
const address = `${redirectUri}?code=${code}&state=${state}`;
const url = `https://kauth.kakao.com/oauth/authorize?client_id=x&state=${state}`;

const awaiting = stateWith({
  screen: 'login',
  login: {
    kind: 'awaiting-code',
    refusal: null,
    url,
    redirectUri,
    expiresAt: startOfTest + 300_000,
    browser: 'none',
    pasteOnly: null,
  },
});

function after(lines: readonly string[]) {
  let last = {text: '', isOpen: true};
  for (const line of lines) last = loginText(awaiting, last.isOpen ? last.text : '', line);
  return last;
}

test('lines are gathered until the address is whole, and a code alone waits for an empty line', () => {
  for (const width of [20, 40, 60, 200]) {
    const lines = address.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
    assert.deepEqual(after(lines), {text: address, isOpen: false}, `${width} columns`);
    assert.equal(after(lines.slice(0, -1)).isOpen, true);
    assert.deepEqual(after(code.match(new RegExp(`.{1,${width}}`, 'g')) ?? []), {
      text: code,
      isOpen: true,
    });
  }
});

test('what cannot go on is submitted at once, and a new address replaces a part of another', () => {
  const denied = `${redirectUri}?error=x&state=${state}`;
  for (const line of ['KOE006', 'hello there', '로그인이 안 돼요', denied, url]) {
    assert.deepEqual(after([line]), {text: line, isOpen: false}, line);
  }
  assert.deepEqual(after([address.slice(0, 40), address]), {text: address, isOpen: false});
});
