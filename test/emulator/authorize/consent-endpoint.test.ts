import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ask, openAuthorization, withEmulator} from '../plain-http.ts';

async function pressAgree(page: string, origin: string, scopes: readonly string[]) {
  const ticket = /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const fields = new URLSearchParams({ticket, decision: 'agree'});
  for (const scope of scopes) fields.append('scope', scope);
  return ask(`${origin}/oauth/consent`, {method: 'POST', body: fields});
}

test('consent: without a required item the login stops at KOE203', async () => {
  await withEmulator({}, async (emulator) => {
    const page = await openAuthorization(emulator);
    const answer = await pressAgree(page.text, emulator.authOrigin, ['talk_message']);
    assert.equal(answer.headers.get('location'), null);
    assert.match(answer.text, /KOE203/);
  });
});

test('consent: a form is accepted once, within ten minutes, and only for its items', async () => {
  await withEmulator({}, async (emulator) => {
    const first = await openAuthorization(emulator, {scope: 'profile_nickname'});
    const agreed = await pressAgree(first.text, emulator.authOrigin, [
      'profile_nickname',
      'talk_message',
    ]);
    assert.equal(agreed.status, 302);
    assert.match((await pressAgree(first.text, emulator.authOrigin, [])).text, /KOE001/);
    const second = await openAuthorization(emulator, {scope: 'talk_message'});
    assert.equal(second.status, 200, 'talk_message was not on the first page');
    emulator.advanceClock(10 * 60 * 1000);
    assert.match((await pressAgree(second.text, emulator.authOrigin, [])).text, /KOE001/);
  });
});
