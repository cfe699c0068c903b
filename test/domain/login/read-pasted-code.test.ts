import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type PastedCode, readPastedCode} from '../../../src/domain/login/read-pasted-code.ts';

const code = 'Aq0FvR0rbKsAmFQYl_Nt7tAAABlr58vB4h5oEAb4-jFQ';
const state = 'xA-9_stateOfThisLogin';
const expected = {
  redirectUri: 'http://localhost:8931/callback',
  state,
  authOrigin: 'https://kauth.kakao.com',
};
const address = `http://localhost:8931/callback?code=${code}&state=${state}`;
const wrapped = (text: string, width: number, indent: string) =>
  text.match(new RegExp(`.{1,${width}}`, 'g'))?.join(`\n${indent}`) ?? '';

const stateFirst = `http://localhost:8931/callback?state=${state}&code=${code}`;
const logged = `/callback?code=${code}&state=${state}`;
const loggedStateFirst = `/callback?state=${state}&code=${code}`;

/** As mail writes a text, in lines of this width (RFC 2045, section 6.7). */
function quotedPrintable(text: string, width = 76, lineEnd = '\n'): string {
  const characters = Array.from(text, (one) => (one === '=' ? '=3D' : one));
  const lines = [''];
  for (const one of characters) {
    const line = lines.at(-1) ?? '';
    if (line.length + one.length < width) lines[lines.length - 1] = line + one;
    else lines.push(one);
  }
  return lines.join(`=${lineEnd}`);
}

const read = (text: string, redirectUri = expected.redirectUri) =>
  readPastedCode(text, {...expected, redirectUri});
const checked: PastedCode = {kind: 'code', code, stateChecked: true};
const unchecked: PastedCode = {kind: 'code', code, stateChecked: false};

const addresses: Record<string, string> = {
  whole: address,
  'state first': `http://localhost:8931/callback?state=${state}&code=${code}`,
  'a line of a log': `127.0.0.1 - - [30/Nov/2026 04:20:11] "GET ${logged} HTTP/1.1" 404 -`,
  'a request': `GET ${logged} HTTP/1.1`,
  'a request with its headers': `GET ${logged} HTTP/1.1\r\nHost: localhost:8931\r\nAccept: */*`,
  'a log with the status alone': `GET ${logged} 404 in 20ms`,
  'a log with the state first': `GET ${loggedStateFirst} HTTP/1.1`,
  'a log with the state first and the status alone': `GET ${loggedStateFirst} 404 in 20ms`,
  'a wrapped line of a log': wrapped(`"GET ${loggedStateFirst} HTTP/1.1" 404 -`, 80, ''),
  'a proxy log': `GET ${address} HTTP/1.1`,
  'a header': `HTTP/1.1 302 Found\nLocation: ${address}\nContent-Length: 0`,
  'Markdown that shows the address': `[${address}](${address})`,
  'Markdown with the state first': `[${stateFirst}](${stateFirst})`,
  'Markdown, wrapped': wrapped(`[${stateFirst}](${stateFirst})`, 40, '> '),
  'a link of a chat': `<${address}|${address}>`,
  'HTML that shows the address': `<a href="${stateFirst}">${stateFirst}</a>`,
  'quoted-printable': quotedPrintable(address),
  'quoted-printable with CRLF': quotedPrintable(address, 76, '\r\n'),
  'quoted-printable, cut within the code': quotedPrintable(address, 55),
  'quoted-printable, cut within a name': quotedPrintable(`?${address.split('?')[1]}`, 59),
  'quoted-printable with the state first': quotedPrintable(stateFirst, 61),
  'quoted-printable HTML': quotedPrintable(`<a href="${address}">`),
  'full-width signs': address.replace('?', '？').replaceAll('&', '＆').replaceAll('=', '＝'),
  'full-width letters': address.replace(/[!-~]/g, (c) =>
    String.fromCharCode(c.charCodeAt(0) + 0xfee0),
  ),
  'numeric entities': address.replaceAll('=', '&#61;').replace('?', '&#x3F;'),
  'escapes of JSON': address.replaceAll('=', '\\u003d').replaceAll('/', '\\/'),
  'a query encoded twice': encodeURIComponent(encodeURIComponent(`code=${code}&state=${state}`)),
  'without scheme': address.slice('http://'.length),
  'without scheme, two slashes': address.slice('http:'.length),
  'from the path on': address.slice('http://localhost:8931'.length),
  'only the query': `?code=${code}&state=${state}`,
  'query without its mark': `code=${code}&state=${state}`,
  'query from the middle': `&code=${code}&state=${state}`,
  'single quotes': `'${address}'`,
  'double quotes': `"${address}"`,
  backticks: `\`${address}\``,
  'curly quotes': `“${address}”`,
  'curly single quotes': `‘${address}’`,
  'angle brackets': `<${address}>`,
  'angle brackets in quotes': `"<${address}>"`,
  'shell escapes': address.replace(/[?&=]/g, '\\$&'),
  parentheses: `(${address})`,
  'the marks of a paste': `\x1b[200~${address}\x1b[201~`,
  'a prompt before it': `$ ${address}`,
  'a prompt with a name before it': `kim@host:~$ ${address}`,
  'a command before it': `curl -v '${address}'`,
  'a label before it': `주소: ${address}`,
  'a message before it': `[홍길동] [오후 3:01] ${address}`,
  'the view of its source': `view-source:${address}`,
  'a link of HTML': `<a href="${address.replace('&', '&amp;')}">`,
  'a link of Markdown': `[로그인](${address})`,
  'a prompt directly behind it': `${address}%`,
  'a prompt on the same line': `${address} kim@host:~$ `,
  'a prompt below': `${address}\nkim@host:~$ `,
  'a prompt of two lines below': `${address}\n╭─kim@host ~\n╰─$ `,
  'a sentence below': `${address}\n이 주소입니다`,
  'quoted in a mail': wrapped(address, 30, '> '),
  'quoted twice, from its first line on': `>> ${wrapped(address, 30, '>> ')}`,
  'with a bar before each line': `│ ${wrapped(address, 30, '│ ')}`,
  'double-spaced': wrapped(address, 30, '\n'),
  'numeric entity': address.replace('&', '&#38;'),
  'escape of JSON': address.replace('&', '\\u0026'),
  'percent-encoded whole twice': encodeURIComponent(encodeURIComponent(address)),
  'cmd escapes': address.replace(/&/g, '^&'),
  entity: address.replace('&', '&amp;'),
  'entity of an entity': address.replace('&', '&amp;amp;'),
  'hard-wrapped': wrapped(address, 30, ''),
  'hard-wrapped and indented': wrapped(address, 30, '    '),
  'hard-wrapped with CRLF': wrapped(address, 17, '').replaceAll('\n', '\r\n'),
  'hard-wrapped with a backslash': wrapped(address, 40, '').replaceAll('\n', '\\\n'),
  'wrapped by a field that turned newlines into spaces': wrapped(address, 30, '').replaceAll(
    '\n',
    ' ',
  ),
  'zero-width characters': `\u{feff}${address.replace('code', 'co\u{200b}de')}\u{2060}`,
  'surrounding spaces': `  \t${address} \n\n`,
  'trailing period': `${address}.`,
  'trailing comma outside quotes': `"${address}",`,
  'percent-encoded whole': encodeURIComponent(address),
  'percent-encoded values': `${address.split('?')[0]}?code=${encodeAll(code)}&state=${encodeAll(state)}`,
  'uppercase host': address.replace('localhost', 'LOCALHOST'),
  'a fragment that a site appended': `${address}#_=_`,
  'a fragment after the query alone': `?code=${code}&state=${state}#_=_`,
  'an extra parameter': `${address}&from=kakao`,
};

function encodeAll(text: string): string {
  return Array.from(text, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
}

for (const [form, text] of Object.entries(addresses)) {
  test(`the code is read from an address, ${form}`, () => assert.deepEqual(read(text), checked));
}

const bare: Record<string, string> = {
  'hard-wrapped and quoted, with a prompt below': `> ${wrapped(code, 20, '> ')}\nkim@host:~$ `,
  'above a prompt alone': `${code}\n$ `,
  'in parentheses': `(${code})`,
  'with the marks of a paste': `\x1b[200~${code}\x1b[201~`,
  plain: code,
  ...Object.fromEntries(
    [
      ...[
        'code: ',
        'code:',
        'code=',
        'code = ',
        'Code : ',
        'CODE=',
        'code => ',
        'auth_code=',
        '"code": ',
      ],
      ...[
        '인가 코드: ',
        '인가코드 = ',
        '코드：',
        '코드는: ',
        '카카오 인증 코드:\n',
        'code:\n',
        'code%3D',
      ],
      ...['Authorization code: ', 'Your authorization code is: ', '> code: ', 'ｃｏｄｅ＝'],
    ].map((label) => [`behind ${JSON.stringify(label)}`, label + code]),
  ),
  'in JSON': JSON.stringify({code}),
  'behind a label, quoted': `code: "${code}"`,
  'behind a label, hard-wrapped': `인가 코드: ${wrapped(code, 20, '  ')}`,
  'full-width': code.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  quoted: `'${code}'`,
  'with spaces and a period': ` ${code}. `,
  'hard-wrapped': wrapped(code, 20, '  '),
  'zero-width inside': `${code.slice(0, 9)}\u{200b}${code.slice(9)}`,
  'percent-encoded': encodeAll(code),
};
for (const [form, text] of Object.entries(bare)) {
  test(`a bare code, ${form}, is accepted without a state`, () =>
    assert.deepEqual(read(text), unchecked));
}

const refused: [string, string, string][] = [
  ['wrong state', address.replace(state, 'another'), 'wrong-state'],
  ['state in other letters', address.replace(state, state.toUpperCase()), 'wrong-state'],
  ['no state', address.replace(`&state=${state}`, ''), 'missing-state'],
  ['empty state', address.replace(state, ''), 'missing-state'],
  ['query without state', `?code=${code}`, 'missing-state'],
  ['query that ends within the name of the state', `code=${code}&sta`, 'missing-state'],
  ['a line of a log without state', `GET /callback?code=${code} HTTP/1.1`, 'missing-state'],
  [
    'a line of a log with another state',
    `GET /callback?code=${code}&state=x HTTP/1.1`,
    'wrong-state',
  ],
  ['a line of a log about another path', `GET /other?code=${code}&state=${state}`, 'other-address'],
  ['a log of another server', `GET https://evil.example${logged} HTTP/1.1`, 'other-address'],
  ['a version of HTTP joined to a code', `${stateFirst}HT TP/1.1`, 'not-a-code'],
  ['quoted-printable without state', quotedPrintable(`?code=${code}`), 'missing-state'],
  ['quoted-printable with another state', quotedPrintable(`?code=${code}&state=x`), 'wrong-state'],
  ['two codes behind labels', `code: ${code}\ncode: ${code}`, 'not-a-code'],
  ['a code behind a label, with a sentence', `code: ${code} 입니다`, 'not-a-code'],
  [
    'a code behind a label, in two words',
    `code: ${code.slice(0, 20)} ${code.slice(20)}`,
    'not-a-code',
  ],
  ['a code and a state behind labels', `code: ${code}\nstate: ${state}`, 'not-a-code'],
  ['a label alone', '인가 코드:', 'not-a-code'],
  ...[
    'state: ',
    'client_secret: ',
    'status code: ',
    'error_code: ',
    'refresh_token: ',
    '우편 코드: ',
  ].map((label): [string, string, string] => [
    `what is behind "${label}"`,
    label + code,
    'not-a-code',
  ]),
  ['a token behind its name', `access_token=${code}`, 'no-code'],
  ['a verifier behind its name', `code_verifier=${code}`, 'no-code'],
  ['another host', address.replace('localhost', 'evil.example'), 'other-address'],
  ['127.0.0.1 for localhost', address.replace('localhost', '127.0.0.1'), 'other-address'],
  ['another port', address.replace('8931', '8932'), 'other-address'],
  ['another path', address.replace('/callback', '/callback/'), 'other-address'],
  ['another scheme', address.replace('http:', 'https:'), 'other-address'],
  ['a user in the address', address.replace('localhost', 'me@localhost'), 'other-address'],
  ['our host as a user', address.replace('8931', '8931@evil.example'), 'other-address'],
  ['our address within another', `https://evil.example/?to=${address}`, 'other-address'],
  ['our address behind another', `https://evil.example/ ${address}`, 'other-address'],
  ['no web address', 'javascript://localhost:8931/callback?code=1', 'other-address'],
  [
    'consent page',
    'https://kauth.kakao.com/oauth/authorize?client_id=x&state=y',
    'authorization-page',
  ],
  [
    'consent page without scheme',
    'kauth.kakao.com/oauth/authorize?client_id=x',
    'authorization-page',
  ],
  [
    'login page',
    'https://accounts.kakao.com/login/?continue=https%3A%2F%2Fkauth.kakao.com',
    'authorization-page',
  ],
  ['two codes', `${address}&code=other`, 'duplicate-parameter'],
  ['two states', `${address}&state=${state}`, 'duplicate-parameter'],
  ['the redirect URI alone', expected.redirectUri, 'no-code'],
  ['empty code', address.replace(code, ''), 'no-code'],
  ['code with a control character', address.replace(code, 'ab%1b%5b31m'), 'not-a-code'],
  ['a sentence', '로그인이 안 돼요', 'not-a-code'],
  ['a code above a sentence', `${code}\n코드입니다`, 'not-a-code'],
  ['a code joined to a prompt', `?state=${state}&code=${code} kim@host:~$`, 'not-a-code'],
  ['words', 'hello there world', 'not-a-code'],
  ['too short for a code', 'yes', 'not-a-code'],
  ['more than 8 KB', 'a'.repeat(8193), 'too-long'],
];
for (const [form, text, reason] of refused) {
  test(`${form} is refused`, () => assert.deepEqual(read(text), {kind: 'refused', reason}));
}

test('exactly 8 KB are still read', () => {
  assert.deepEqual(read(`${address}${' '.repeat(8192 - address.length)}`), checked);
});

test('an empty paste is not an error', () => {
  for (const text of ['', '  \n', '""', '\u{200b}', ' . ']) {
    assert.deepEqual(read(text), {kind: 'empty'});
  }
});

test('a paste is matched against the configured redirect URI', () => {
  const query = `code=${code}&state=${state}`;
  assert.deepEqual(
    read(`https://example.com/oauth?${query}`, 'https://example.com/oauth'),
    checked,
  );
  assert.deepEqual(read(`example.com/oauth?${query}`, 'https://example.com/oauth'), checked);
  for (const configured of ['https://localhost:3000', 'https://localhost:3000/']) {
    assert.deepEqual(read(`https://localhost:3000/?${query}`, configured), checked);
    assert.deepEqual(read(`https://localhost:3000?${query}`, configured), checked);
  }
  assert.deepEqual(read(address, 'https://example.com/oauth'), {
    kind: 'refused',
    reason: 'other-address',
  });
});

test('an authorization page of another Kakao is recognized by its origin', () => {
  const local = {...expected, authOrigin: 'http://localhost:9000'};
  assert.deepEqual(readPastedCode('http://localhost:9000/oauth/authorize?client_id=1', local), {
    kind: 'refused',
    reason: 'authorization-page',
  });
  assert.deepEqual(readPastedCode('localhost:9000/oauth/authorize?client_id=1', local), {
    kind: 'refused',
    reason: 'authorization-page',
  });
});

test('a denial is reported with its original texts, shortened', () => {
  const denial = (text: string) => read(`http://localhost:8931/callback?${text}`);
  assert.deepEqual(
    denial(`error_description=User%20denied%20access&error=access_denied&state=${state}`),
    {kind: 'denied', error: 'access_denied', description: 'User denied access'},
  );
  assert.deepEqual(denial('error=access_denied'), {
    kind: 'denied',
    error: 'access_denied',
    description: '',
  });
  assert.deepEqual(denial(`error=x&error_description=%1b%5b31m&state=${state}`), {
    kind: 'denied',
    error: 'x',
    description: '\u001b[31m',
  });
  assert.deepEqual(denial('error=x&state=other'), {kind: 'refused', reason: 'wrong-state'});
  const long = denial(
    `error=${'e'.repeat(999)}&error_description=${'d'.repeat(999)}&state=${state}`,
  );
  assert.ok(long.kind === 'denied');
  assert.deepEqual([long.error.length, long.description.length], [100, 500]);
});

test('a KOE number from the browser is understood, alone or in its sentence', () => {
  for (const text of [
    'KOE006',
    'koe006',
    ' "KOE 006". ',
    '잘못된 요청 (KOE006)입니다',
    '오류\nKOE006\n보기',
  ]) {
    assert.deepEqual(read(text), {kind: 'koe', code: 'KOE006'}, text);
  }
  assert.deepEqual(read('006'), {kind: 'refused', reason: 'not-a-code'});
  assert.deepEqual(read('KOE006-abcdef'), {
    kind: 'code',
    code: 'KOE006-abcdef',
    stateChecked: false,
  });
});
