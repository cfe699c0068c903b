import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  authorizeAddress,
  codeIn,
  grantTokens,
  openAuthorization,
  withEmulator,
} from '../plain-http.ts';

test('consent: an optional box is not checked; a required one is checked and must stay so', async () => {
  await withEmulator({}, async (emulator) => {
    const page = await openAuthorization(emulator, {scope: 'talk_message'});
    const box = (scope: string) =>
      new RegExp(`<input [^>]*value="${scope}"[^>]*>`).exec(page.text)?.[0];
    assert.match(box('talk_message') ?? '', /type="checkbox"/);
    assert.doesNotMatch(box('talk_message') ?? '', /checked|required/);
    assert.match(box('profile_nickname') ?? '', /checked required/);
    assert.match(page.text, /카카오톡 메시지 전송/);
    assert.match(page.text, /홍길동/);
  });
});

test('consent: is requested once; later logins get a code immediately', async () => {
  await withEmulator({}, async (emulator) => {
    await grantTokens(emulator);
    for (const changed of [{}, {scope: 'talk_message'}, {prompt: 'none'}]) {
      const answer = await openAuthorization(emulator, changed);
      assert.equal(answer.status, 302, JSON.stringify(changed));
      codeIn(answer.headers.get('location') ?? '');
    }
  });
});

test('consent: later only a missing item is requested, by name', async () => {
  await withEmulator({}, async (emulator) => {
    await grantTokens(emulator, ['profile_nickname']);
    assert.equal((await openAuthorization(emulator)).status, 302, 'no scope, no question');
    const page = await openAuthorization(emulator, {scope: 'profile_nickname talk_message'});
    assert.equal(page.status, 200);
    assert.deepEqual(
      [...page.text.matchAll(/name="scope" value="(\w+)"/g)].map(([, id]) => id),
      ['talk_message'],
    );
  });
});

test('consent: an item of "during use" is requested only when scope names it', async () => {
  const options = {consentKinds: {talk_message: 'during-use'}} as const;
  await withEmulator(options, async (emulator) => {
    const silent = await openAuthorization(emulator);
    assert.doesNotMatch(silent.text, /value="talk_message"/);
    const named = await openAuthorization(emulator, {scope: 'talk_message'});
    assert.match(named.text, /value="talk_message"/);
  });
});

test('consent: the list of friends is such an item by default', async () => {
  await withEmulator({enabledScopes: ['talk_message', 'friends']}, async (emulator) => {
    const {text} = await openAuthorization(emulator);
    assert.match(text, /value="talk_message"/);
    assert.doesNotMatch(text, /value="friends"/);
  });
});

test('consent: the first login shows the page even without any item', async () => {
  await withEmulator({enabledScopes: []}, async (emulator) => {
    const page = await openAuthorization(emulator);
    assert.equal(page.status, 200);
    assert.doesNotMatch(page.text, /type="checkbox"/);
    codeIn(await emulator.agree(authorizeAddress(emulator)));
  });
});
