import assert from 'node:assert/strict';
import {test} from 'node:test';
import {checkOptions} from '../../src/emulator/check-options.ts';
import type {EmulatorOptions} from '../../src/emulator/emulator-options.ts';
import {OptionFault} from '../../src/emulator/option-fault.ts';

const memoPath = '/v2/api/talk/memo/default/send';

const impossible: readonly (readonly [EmulatorOptions, fault: string, value: string])[] = [
  [{port: -1}, 'port', '-1'],
  // The api origin would use the next one.
  [{port: 65_535}, 'port', '65535'],
  [{port: 9000, apiPort: 65_536}, 'port', '65536'],
  [{port: 9000, apiPort: 9000}, 'same-port', '9000'],
  [{redirectUris: ['http://localhost', 'myapp://callback']}, 'redirect-uri', 'myapp://callback'],
  [{redirectUris: ['callback']}, 'redirect-uri', 'callback'],
  [{redirectUris: ['http://localhost/a#b']}, 'redirect-uri-fragment', 'http://localhost/a#b'],
  [{redirectUris: ['https://*.a.b/c']}, 'redirect-uri-wildcard', 'https://*.a.b/c'],
  [{logoutRedirectUris: ['http://a.b/#']}, 'redirect-uri-fragment', 'http://a.b/#'],
  [{webDomains: ['https://a.b/c']}, 'web-domain', 'https://a.b/c'],
  [{webDomains: ['https://a.b/']}, 'web-domain', 'https://a.b/'],
  [{webDomains: ['a.b']}, 'web-domain', 'a.b'],
  [{webDomains: ['ftp://a.b']}, 'web-domain', 'ftp://a.b'],
  [{enabledScopes: ['talk_message', 'talk_messages']}, 'consent-item', 'talk_messages'],
  [{accessTokenLifetime: 0}, 'lifetime', '0 s'],
  [{refreshTokenLifetime: 0.5}, 'lifetime', '0.5 s'],
  [{people: [{nickname: ' '}]}, 'person-name', ' '],
  [{people: [{nickname: '민지'}, {nickname: '준호'}, {nickname: '민지'}]}, 'person-twice', '민지'],
  [{failures: [{path: '/oauth/tokens', status: 500}]}, 'failure-path', '/oauth/tokens'],
  [{failures: [{path: memoPath, status: 199}]}, 'failure-status', '199'],
  [{failures: [{path: memoPath, status: 600}]}, 'failure-status', '600'],
  [
    {failures: [{path: memoPath, status: 400, code: 'KOE010'}]},
    'failure-code',
    `${memoPath} KOE010`,
  ],
  [
    {failures: [{path: '/oauth/token', status: 400, code: '-402'}]},
    'failure-code',
    '/oauth/token -402',
  ],
  [{failures: [{path: memoPath, status: 400, times: 0}]}, 'failure-times', '0'],
];

test('an impossible option is refused with its fault and its value', () => {
  for (const [options, fault, value] of impossible) {
    assert.throws(
      () => checkOptions(options),
      (error) => error instanceof OptionFault && error.fault === fault && error.value === value,
      JSON.stringify(options),
    );
  }
});

test('the largest ports, IPv6 addresses and every status of a response are possible', () => {
  checkOptions({port: 65_534});
  checkOptions({port: 65_535, apiPort: 65_534});
  checkOptions({apiPort: 0});
  checkOptions({redirectUris: ['http://[::1]:3000/cb?a=b'], webDomains: ['http://[::1]:3000']});
  checkOptions({enabledScopes: []});
  checkOptions({enabledScopes: ['openid', 'account_email', 'phone_number', 'talk_calendar']});
  checkOptions({failures: [200, 302, 599].map((status) => ({path: memoPath, status}))});
});
