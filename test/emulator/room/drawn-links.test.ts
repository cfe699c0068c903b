import assert from 'node:assert/strict';
import {test} from 'node:test';
import {drawnLinks} from '../../../src/emulator/room/drawn-links.ts';
import {link, registeredDomain, unregistered} from './sample-cards.ts';

const domains = [registeredDomain];

test('a button with parameters of an app only says that it opens the app, and is no link', () => {
  for (const name of ['android_execution_params', 'ios_execution_params']) {
    const links = drawnLinks(domains);
    assert.equal(
      links.buttons([{title: '앱', link: {[name]: 'a=1'}}]),
      '<div class="buttons"><span class="button">앱 <small>앱에서 열기</small></span></div>',
    );
    assert.equal(links.notes(), '');
  }
});

test('a button with a web address and parameters of an app opens the web address', () => {
  const both = {...link, android_execution_params: 'a=1'};
  assert.match(drawnLinks(domains).buttons([{title: '웹', link: both}]), /<a class="button" href=/);
});

test('a button without a target is not shown', () => {
  for (const target of [
    {},
    {web_url: ''},
    {web_url: 'javascript:alert(1)'},
    {android_execution_params: ''},
  ]) {
    assert.equal(drawnLinks(domains).buttons([{title: '없음', link: target}]), '');
  }
});

test('a part whose domain is not registered is drawn without a link, and named in one note', () => {
  const links = drawnLinks(domains);
  assert.equal(
    links.area(unregistered, 'content', '<p>a</p>'),
    '<div class="content"><p>a</p></div>',
  );
  links.buttons([
    {title: 'b', link: unregistered},
    {title: 'c', link},
  ]);
  assert.equal(
    links.notes(),
    '<p class="cut">등록되지 않은 웹 도메인이라 열리지 않습니다: https://a.example</p>',
  );
});

test('a part opens the mobile address where there is no other', () => {
  assert.equal(
    drawnLinks(domains).area({mobile_web_url: `${registeredDomain}/m?a=1&b="`}, 'item', 'x'),
    `<a class="item" href="${registeredDomain}/m?a=1&amp;b=&quot;" target="_blank" rel="noopener noreferrer">x</a>`,
  );
});
