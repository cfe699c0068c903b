import assert from 'node:assert/strict';
import {test} from 'node:test';
import {messageRequest} from '../../../src/kakao/templates/message-request.ts';
import {textMessage} from '../../support/contents.ts';

const url = 'https://example.com/?a=1';

test('a text is encoded as Kakao documents it, with a button only if it has a title', () => {
  const path = '/v2/api/talk/memo/default/send';
  const web = `"link":{"web_url":"${url}","mobile_web_url":"${url}"}`;
  const plain = messageRequest(textMessage('안녕\n', {url, buttonTitle: null}));
  const text = `{"object_type":"text","text":"안녕\\n",${web}}`;
  assert.deepEqual(plain, {path, form: {template_object: text}});
  const named = messageRequest(textMessage('안녕', {url, buttonTitle: '열기'}));
  const titled = `{"object_type":"text","text":"안녕",${web},"button_title":"열기"}`;
  assert.deepEqual(named, {path, form: {template_object: titled}});
});

test('each message of a long memo has its part of the text and the common link', () => {
  const content = {kind: 'text', text: '앞뒤', link: {url, buttonTitle: null}} as const;
  const {form} = messageRequest({content, index: 1, text: '(2/2) 뒤'});
  const template: unknown = JSON.parse(form['template_object'] ?? '');
  const link = {web_url: url, mobile_web_url: url};
  assert.deepEqual(template, {object_type: 'text', text: '(2/2) 뒤', link});
});

test('what surrounds a text replaces its link and never the text', () => {
  const link = {web_url: 'https://example.com/b'};
  const frame = {text: '다른 글', object_type: 'feed', link, buttons: []};
  const content = {kind: 'text', text: '글', link: {url, buttonTitle: null}, frame} as const;
  const {form} = messageRequest({content, index: 0, text: '글'});
  const template: unknown = JSON.parse(form['template_object'] ?? '');
  assert.deepEqual(template, {object_type: 'text', text: '글', link, buttons: []});
});

test('a Korean host and path are sent in ASCII; an ASCII address is sent unchanged', () => {
  const sent = (address: string): unknown => {
    const {form} = messageRequest(textMessage('글', {url: address, buttonTitle: null}));
    return JSON.parse(form['template_object'] ?? '').link.web_url;
  };
  assert.equal(
    sent('https://한글.한국/길?q=값'),
    'https://xn--bj0bj06e.xn--3e0b707e/%EA%B8%B8?q=%EA%B0%92',
  );
  assert.equal(sent('HTTPS://Example.com:443/%ea?b#c'), 'HTTPS://Example.com:443/%ea?b#c');
});
