import assert from 'node:assert/strict';
import {test} from 'node:test';
import {messageWith, outcomeOf} from '../../../support/template-outcome.ts';

const publicHosts = [
  'example.com',
  'www.example.com:8443',
  'user@example.com',
  'EXAMPLE.COM.',
  '한글.kr',
  '10.example.com',
  '127.example.com',
  'local.example.com',
  'test.kr',
  '8.8.8.8',
  '0x08080808',
  '172.15.0.1',
  '172.32.0.1',
  '100.63.0.1',
  '192.169.0.1',
  '[2606:4700::1111]',
  '[2001:4860:4860::8888]',
];

const privateHosts = [
  'localhost',
  'localhost:8080',
  'LOCALHOST.',
  'a.localhost',
  'printer',
  'printer.',
  'printer.local',
  'printer.local.',
  'build.internal',
  'nas.home.arpa',
  'router.lan',
  'a.test',
  'a.invalid',
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '127.0.0.1.',
  '0.0.0.0',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '169.254.169.254',
  '100.64.0.1',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '[::]',
  '[::1]',
  '[::127.0.0.1]',
  '[::ffff:127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[fe80::1]',
  '[fec0::1]',
  '[fd00::1]',
  '[ff02::1]',
  '[2001:db8::1]',
  '[2001:0:1::1]',
  '[2002:7f00:1::]',
  '[3fff::1]',
];

function pictureOutcome(address: unknown): string {
  return outcomeOf('feed', messageWith('feed', {'content.image_url': address}));
}

for (const host of publicHosts) {
  test(`a picture at ${host} is accepted`, () =>
    assert.equal(pictureOutcome(`https://${host}/a.png`), 'accepted'));
}

for (const host of privateHosts) {
  test(`a picture at ${host} is refused, because Kakao cannot read it`, () =>
    assert.equal(pictureOutcome(`https://${host}/a.png`), 'refused: content.image_url picture'));
}

test('a picture needs https, and an address', () => {
  const picture = 'refused: content.image_url picture';
  assert.equal(pictureOutcome('http://k.kakaocdn.net/a.png'), picture);
  assert.equal(pictureOutcome('HTTPS://example.com/a.png'), 'accepted');
  const address = 'refused: content.image_url address';
  for (const wrong of ['data:image/png;base64,AA', '/a.png', 'a.png', 'https://', 'https:///']) {
    assert.equal(pictureOutcome(wrong), address, wrong);
  }
});

test('every picture of a card is checked', () => {
  for (const name of ['profile_image_url', 'title_image_url']) {
    const path = `item_content.${name}`;
    const message = messageWith('feed', {[path]: 'https://localhost/a.png'});
    assert.equal(outcomeOf('feed', message), `refused: ${path} picture`);
  }
  const message = messageWith('list', {'contents[2].image_url': 'https://10.0.0.1/'});
  assert.equal(outcomeOf('list', message), 'refused: contents[2].image_url picture');
});

const links: readonly (readonly [address: unknown, outcome: 'accepted' | 'type' | 'address'])[] = [
  ['https://example.com', 'accepted'],
  [' https://example.com\n', 'accepted'],
  ['http://localhost:3000/a', 'accepted'],
  ['https://한글.kr/가?나=다', 'accepted'],
  ['', 'accepted'],
  [null, 'accepted'],
  ['example.com', 'address'],
  ['javascript:alert(1)', 'address'],
  ['kakaotalk://open', 'address'],
  ['https://exa mple.com', 'address'],
  ['https://exam\u200bple.com', 'address'],
  ['https://example.com/\u202e', 'address'],
  ['https://example.com/\u0007', 'address'],
  [`https://example.com/${'a'.repeat(1000)}`, 'address'],
  [7, 'type'],
  [{}, 'type'],
  [['https://example.com'], 'type'],
];

for (const [address, outcome] of links) {
  const shown = JSON.stringify(address).slice(0, 50);
  test(`the address ${shown} on a phone: ${outcome}`, () => {
    const path = 'buttons[1].link.mobile_web_url';
    const expected = outcome === 'accepted' ? outcome : `refused: ${path} ${outcome}`;
    assert.equal(outcomeOf('feed', messageWith('feed', {[path]: address})), expected);
  });
}
