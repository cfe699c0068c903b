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

test('consent: the page is in the language of the browser, as the login and error pages are', async () => {
  await withEmulator({}, async (emulator) => {
    const cookie = emulator.openBrowser();
    for (const [language, button, item] of [
      ['ko-KR,ko;q=0.9,en;q=0.8', '동의하고 계속하기', '카카오톡 메시지 전송'],
      ['en-US,en;q=0.9', 'Agree and continue', 'Send messages in KakaoTalk'],
    ] as const) {
      const headers = {cookie, 'accept-language': language};
      const {text} = await ask(authorizeAddress(emulator), {headers});
      assert.ok(text.includes(`<html lang="${language.slice(0, 2)}">`), text);
      assert.ok(text.includes(`>${button}<`) && text.includes(`>${item}<`), text);
      if (language.startsWith('en'))
        assert.doesNotMatch(text.replace('홍길동', ''), /<[^>]+>[^<]*[가-힣]/);
    }
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
