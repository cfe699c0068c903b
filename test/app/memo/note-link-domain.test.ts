import assert from 'node:assert/strict';
import {test} from 'node:test';
import {noteLinkDomain, noteLinkDomains} from '../../../src/app/memo/note-link-domain.ts';
import {nothingWritten} from '../../../src/domain/draft/saved-draft.ts';
import type {MemoContent} from '../../../src/domain/memo/kinds/kinds.ts';
import {noLink} from '../../../src/domain/memo/memo-link.ts';
import {effectsOn} from '../../support/effects.ts';
import {withServices} from '../../support/services.ts';

const loggedOut = {loggedIn: false};

const tap = {web_url: 'https://news.example.com/1', mobile_web_url: 'https://m.example.com/1'};
const item = {title: '제목', link: {web_url: 'https://blog.example.org/2'}};
const list: MemoContent = {
  kind: 'list',
  messages: [
    {
      header_title: '뉴스',
      header_link: tap,
      contents: [item, {...item, link: {mobile_web_url: 'http://a.kr:8080/'}}],
      buttons: [{title: '열기', link: {web_url: 'https://ci.example.com'}}],
    },
  ],
};
const all = [
  'https://news.example.com',
  'https://m.example.com',
  'https://blog.example.org',
  'http://a.kr:8080',
  'https://ci.example.com',
];

test('all links of a message are checked, both addresses of each, and a domain is named once', async () => {
  await withServices(({ports}) => {
    const expected = {domains: all, registered: [], isPreview: false};
    assert.deepEqual(noteLinkDomains(ports, list), expected);
    assert.equal(noteLinkDomains(ports, list), null);
    assert.equal(noteLinkDomain(ports, 'https://ci.example.com/other'), null);
  }, loggedOut);
});

test('the links and buttons of a text are checked, and the link that is none is not', async () => {
  await withServices(({ports}) => {
    const text = {kind: 'text', text: '글', link: noLink} as const;
    assert.equal(noteLinkDomains(ports, text), null);
    const link = {...noLink, url: tap.web_url};
    const buttons = [{title: '열기', link: item.link}];
    const framed = {...text, link, frame: {link: tap, buttons}};
    assert.deepEqual(noteLinkDomains(ports, framed)?.domains, all.slice(0, 3));
  }, loggedOut);
});

test('with registered domains, each other one is named every time, and nothing is stored', async () => {
  await withServices(async ({ports, open}) => {
    const domains = ['news.example.com', 'https://blog.example.org', 'a.kr:8080', 'm.example.com'];
    await ports.preferences.save({domains});
    const expected = {domains: ['https://ci.example.com'], registered: domains, isPreview: false};
    assert.deepEqual(noteLinkDomains(ports, list), expected);
    assert.deepEqual(noteLinkDomains(open(), list, {stores: false}), expected);
    await ports.preferences.save({domains: [...domains, 'ci.example.com']});
    assert.equal(noteLinkDomains(ports, list), null);
    await ports.preferences.save({domains: []});
    assert.deepEqual(noteLinkDomains(ports, list)?.domains, all);
  }, loggedOut);
});

test('without registered domains, a memo that leaves nothing behind names none', async () => {
  await withServices(({ports}) => {
    assert.equal(noteLinkDomains(ports, list, {stores: false}), null);
    assert.deepEqual(noteLinkDomains(ports, list)?.domains, all);
  }, loggedOut);
});

test('a preview is marked, because Kakao refuses one of an unregistered domain', async () => {
  await withServices(({ports}) => {
    const scrap: MemoContent = {kind: 'scrap', messages: [{request_url: tap.web_url}]};
    const expected = {domains: ['https://news.example.com'], registered: [], isPreview: true};
    assert.deepEqual(noteLinkDomains(ports, scrap), expected);
  }, loggedOut);
});

test('the app shows one notice for all domains of a memo', async () => {
  await withServices(async ({ports}) => {
    const effects = effectsOn(ports);
    await effects.run({
      type: 'accept-memo',
      content: list,
      writing: nothingWritten,
      sourceId: null,
    });
    const notices = effects.events.filter(({type}) => type === 'notice-raised');
    const notice = {kind: 'link-domains', domains: all, registered: [], isPreview: false};
    assert.deepEqual(notices, [{type: 'notice-raised', notice}]);
  }, loggedOut);
});
