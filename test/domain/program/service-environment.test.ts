import assert from 'node:assert/strict';
import {test} from 'node:test';
import {environmentWords} from '../../../scripts/manual/environment-words.ts';
import {
  inheritedNames,
  proxyNames,
  secretNames,
  serviceEnvironment,
} from '../../../src/domain/program/service-environment.ts';

/** Variables that a service does not need, with the reason. */
const unneeded: Readonly<Record<string, string>> = {
  KAKAO_TUI_PROFILE: 'the service is installed for a profile, which it gets by name',
  KAKAO_TUI_DEBUG: 'a log for one run, which would grow for months',
  KAKAO_REST_API_KEY: 'the stored login keeps its key',
  KAKAO_REDIRECT_URI: 'a service does not log in',
  BROWSER: 'a service opens no browser',
  VISUAL: 'a service opens no editor',
  EDITOR: 'a service opens no editor',
  PAGER: 'a service has no terminal',
  NO_COLOR: 'a service has no terminal',
  FORCE_COLOR: 'a service has no terminal',
  COLORFGBG: 'a service has no terminal',
  ACCESSIBLE: 'a service has no terminal',
};

test('each documented variable is inherited by a service, is withheld as a secret, or is unneeded', () => {
  const documented = environmentWords.flatMap(([names]) => names.split(', '));
  const decided: readonly string[] = [
    ...inheritedNames,
    ...proxyNames,
    ...secretNames,
    ...Object.keys(unneeded),
  ];
  const undecided = documented.filter((name) => !decided.includes(name));
  assert.deepEqual(undecided, []);
  assert.equal(new Set(decided).size, decided.length, 'each is in one group');
});

const rows: readonly (readonly [
  env: Readonly<Record<string, string>>,
  inherited: readonly string[],
  withheld: readonly string[],
])[] = [
  [{}, [], []],
  [{HTTPS_PROXY: 'http://proxy:3128'}, ['HTTPS_PROXY'], []],
  [{https_proxy: 'proxy:3128'}, ['https_proxy'], []],
  [{HTTP_PROXY: 'http://10.0.0.1:80'}, ['HTTP_PROXY'], []],
  [{HTTPS_PROXY: 'http://kim:pw@proxy:3128'}, [], ['HTTPS_PROXY']],
  [{http_proxy: 'kim:pw@proxy'}, [], ['http_proxy']],
  [{https_proxy: 'http://token@proxy'}, [], ['https_proxy']],
  [{HTTPS_PROXY: 'http://CORP\\kim:p/w#1@proxy:3128'}, [], ['HTTPS_PROXY']],
  [{NO_PROXY: 'kakao.com'}, ['NO_PROXY'], []],
  [{no_proxy: '*'}, ['no_proxy'], []],
  [{NODE_EXTRA_CA_CERTS: '/etc/ca.pem'}, ['NODE_EXTRA_CA_CERTS'], []],
  [{NODE_OPTIONS: '--use-system-ca'}, ['NODE_OPTIONS'], []],
  [{NODE_OPTIONS: '--require /tmp/debug.js'}, [], []],
  [{SSL_CERT_FILE: '/etc/ca.pem'}, ['SSL_CERT_FILE'], []],
  [{HOME: '/srv/kim'}, ['HOME'], []],
  [{LANG: 'en_US', LC_MESSAGES: 'ko_KR'}, ['LANG', 'LC_MESSAGES'], []],
  [{NODE_USE_SYSTEM_CA: '1'}, ['NODE_USE_SYSTEM_CA'], []],
  [{KAKAO_CLIENT_SECRET: 's'}, [], ['KAKAO_CLIENT_SECRET']],
  [{KAKAO_REFRESH_TOKEN: 't'}, [], ['KAKAO_REFRESH_TOKEN']],
  [{KAKAO_API_ORIGIN: 'https://k.example'}, ['KAKAO_API_ORIGIN'], []],
  [{HTTPS_PROXY: '', KAKAO_CLIENT_SECRET: '', TZ: ''}, [], []],
  [{SECRET_OF_OTHERS: 'x', AWS_SECRET_ACCESS_KEY: 'x'}, [], []],
];

for (const [env, inherited, withheld] of rows) {
  test(`${JSON.stringify(env)}: gets [${inherited}], not [${withheld}]`, () => {
    const result = serviceEnvironment(env);
    const expected = Object.fromEntries(inherited.map((name) => [name, env[name]]));
    assert.deepEqual(result, {inherited: expected, withheld});
  });
}

test('of the options of Node.js, only those about certificates are inherited', () => {
  const {inherited} = serviceEnvironment({NODE_OPTIONS: '--inspect --use-openssl-ca -r ./x.js'});
  assert.deepEqual(inherited, {NODE_OPTIONS: '--use-openssl-ca'});
});
