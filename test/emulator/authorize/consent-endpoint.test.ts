import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Emulator} from '../../../src/emulator/start-emulator.ts';
import {ask, authorizeAddress, withEmulator} from '../plain-http.ts';

/** Opens the consent page in a browser of this person; returns how to agree on it. */
async function openConsent(emulator: Emulator, scope?: string, personId?: string) {
  const cookie = emulator.openBrowser(personId);
  const page = await ask(authorizeAddress(emulator, {scope}), {headers: {cookie}});
  const ticket = /name="ticket" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  assert.notEqual(ticket, '', page.text);
  const agree = (scopes: readonly string[], sent = cookie) => {
    const fields = new URLSearchParams({ticket, decision: 'agree'});
    for (const item of scopes) fields.append('scope', item);
    const headers = {cookie: sent};
    return ask(`${emulator.authOrigin}/oauth/consent`, {method: 'POST', headers, body: fields});
  };
  return {agree, cookie};
}

test('consent: without a required item the login stops at KOE203', async () => {
  await withEmulator({}, async (emulator) => {
    const {agree} = await openConsent(emulator);
    const answer = await agree(['talk_message']);
    assert.equal(answer.headers.get('location'), null);
    assert.match(answer.text, /KOE203/);
  });
});

test('consent: a form is accepted once, within ten minutes, and only for its items', async () => {
  await withEmulator({}, async (emulator) => {
    const first = await openConsent(emulator, 'profile_nickname');
    const agreed = await first.agree(['profile_nickname', 'talk_message']);
    assert.equal(agreed.status, 302);
    assert.match((await first.agree([])).text, /KOE001/);
    const second = await openConsent(emulator, 'talk_message');
    emulator.advanceClock(10 * 60 * 1000);
    assert.match((await second.agree([])).text, /KOE001/);
  });
});

// RFC 6749, section 10.12: a page of another site must not finish a login.
test('consent: a form is accepted only from a browser in which its person is logged in', async () => {
  const people = [{nickname: '가람'}, {id: '22', nickname: '나래'}];
  await withEmulator({people}, async (emulator) => {
    const [first, second] = [await openConsent(emulator), await openConsent(emulator, '', '22')];
    for (const cookie of ['', 'kakao_session=x', second.cookie]) {
      const refused = await first.agree(['profile_nickname'], cookie);
      assert.deepEqual([refused.status, refused.headers.get('location')], [400, null]);
      assert.match(refused.text, /KOE001/);
    }
    assert.equal((await first.agree(['profile_nickname'])).status, 302, 'the form is still good');
    assert.equal((await second.agree(['profile_nickname'])).status, 302);
  });
});
