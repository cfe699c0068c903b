import assert from 'node:assert/strict';
import {test} from 'node:test';
import {effectsOn} from '../../support/effects.ts';
import {withServices} from '../../support/services.ts';

const loggedOut = {loggedIn: false};

test('language and numbering are saved', async () => {
  await withServices(async ({ports}) => {
    const effects = effectsOn(ports);
    await effects.run({type: 'save-preference', change: {language: 'en'}});
    await effects.run({type: 'save-preference', change: {numbers: false}});
    const {language, numbers} = ports.preferences.read();
    assert.deepEqual([language, numbers], ['en', false]);
  }, loggedOut);
});

test('a new domain is announced at its first link only', async () => {
  await withServices(async ({ports, open}) => {
    const effects = effectsOn(ports);
    await effects.run({type: 'note-link-domain', url: 'https://example.com/a'});
    await effects.run({type: 'note-link-domain', url: 'https://example.com/b?c'});
    await effectsOn(open()).run({type: 'note-link-domain', url: 'https://example.com'});
    const domains = ['https://example.com'];
    const notice = {kind: 'link-domains', domains, registered: [], isPreview: false} as const;
    assert.deepEqual(effects.events, [{type: 'notice-raised', notice}]);
  }, loggedOut);
});

test('copying reports where the text was copied to', async () => {
  await withServices(async ({ports}) => {
    for (const copying of [
      {tool: 'xclip', terminal: true},
      {tool: null, terminal: false},
    ]) {
      const effects = effectsOn({...ports, clipboard: {copy: async () => copying}});
      await effects.run({type: 'copy', text: 'a'});
      const notice = {kind: 'copied', ...copying} as const;
      assert.deepEqual(effects.events, [{type: 'notice-raised', notice}]);
    }
  }, loggedOut);
});
