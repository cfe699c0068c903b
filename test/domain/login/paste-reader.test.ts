import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createPasteReader} from '../../../src/domain/login/paste-reader.ts';
import type {PastedCode} from '../../../src/domain/login/read-pasted-code.ts';

const code = 'Aq0FvR0rbKsAmFQYl_Nt7tAAABlr58vB4h5oEAb4-jFQhttpcodeKOE0061a-_zZ9';
const state = 'xA-9_stateOfThisLogin0123456789abcdefghijkLM';
const redirectUri = 'http://localhost:8931/callback';
const url = `https://kauth.kakao.com/oauth/authorize?client_id=${'0'.repeat(32)}&redirect_uri=${encodeURIComponent(redirectUri)}&response_type=code&scope=talk_message&state=${state}&code_challenge=${'c'.repeat(43)}&code_challenge_method=S256`;
const awaited = {redirectUri, state, url, authOrigin: 'https://kauth.kakao.com'};

const address = `${redirectUri}?code=${code}&state=${state}`;
const stateFirst = `${redirectUri}?state=${state}&code=${code}`;
const checked: PastedCode = {kind: 'code', code, stateChecked: true};
const bare: PastedCode = {kind: 'code', code, stateChecked: false};

/** Everything but `more` that the lines lead to, with the number of the line; null is the end. */
function readings(lines: readonly (string | null)[]) {
  const reader = createPasteReader(awaited);
  return lines.flatMap((line, index) => {
    const read = line === null ? reader.end() : reader.line(line);
    return read.kind === 'more' ? [] : [{index, read}];
  });
}

const wrapped = (text: string, width: number) =>
  text.match(new RegExp(`.{1,${width}}`, 'gs')) ?? [];

const forms: Record<string, (lines: readonly string[]) => readonly string[]> = {
  plain: (lines) => lines,
  'between the marks of a paste': (lines) => {
    const marked = `\x1b[200~${lines.join('\n')}\x1b[201~`;
    return marked.split('\n');
  },
  indented: (lines) => lines.map((line) => `    ${line}`),
  'carriage returns left': (lines) => lines.map((line) => `${line}\r`),
  'quoted as in a mail': (lines) => lines.map((line) => `> ${line}`),
  'with line numbers': (lines) =>
    lines.map((line, index) => `${String(index + 1).padStart(4)}  ${line}`),
  'with numbers and a colon': (lines) => lines.map((line, index) => `${index + 9}: ${line}`),
  'as a comment': (lines) => lines.map((line) => `// ${line}`),
  'as a comment of a shell': (lines) => lines.map((line) => `# ${line}`),
  'as a comment of a block': (lines) => lines.map((line) => ` * ${line}`),
  'quoted twice': (lines) => lines.map((line) => `>> ${line}`),
  'spaces at the ends': (lines) => lines.map((line) => `${line}   `),
  'continued with a backslash': (lines) =>
    lines.map((line, index) => (index < lines.length - 1 ? `${line}\\` : line)),
  'in double quotes': (lines) =>
    lines.map((line, index) => {
      const end = index === lines.length - 1 ? '"' : '';
      return `${index === 0 ? '"' : ''}${line}${end}`;
    }),
};

function fullWidth(text: string): string {
  return text.replace(/[?&=]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
}

const texts: Record<string, {text: string; read: PastedCode}> = {
  'an address': {text: address, read: checked},
  'an address without scheme': {text: address.slice('http://'.length), read: checked},
  'an address from the path on': {text: address.slice(redirectUri.length - 9), read: checked},
  'a query': {text: `?code=${code}&state=${state}`, read: checked},
  'an address with entities': {text: address.replace('&', '&amp;'), read: checked},
  'a percent-encoded address': {text: encodeURIComponent(address), read: checked},
  'an address with the state first': {text: stateFirst, read: checked},
  'an address with full-width signs': {text: fullWidth(address), read: checked},
  'a bare code': {text: code, read: bare},
  'a code behind its name': {text: `code=${code}`, read: bare},
  'a full-width code behind its name': {text: fullWidth(`code=${code}`), read: bare},
};

for (const [name, {text, read}] of Object.entries(texts)) {
  test(`${name} is read at every width and in every form, and no piece of it is taken for a code`, () => {
    for (const width of [1, 2, 3, 5, 7, 8, 13, 20, 33, 40, 60, 79, 80, 120, 1000]) {
      for (const [form, shape] of Object.entries(forms)) {
        const lines = shape(wrapped(text, width));
        const found = readings([...lines, '', null]).filter(({read: {kind}}) => kind !== 'empty');
        assert.deepEqual(
          found.map((one) => one.read),
          [read],
          `${form}, ${width} columns: ${JSON.stringify(lines.slice(0, 4))}`,
        );
      }
    }
  });
}

test('an address of 60, 40 or 20 columns is complete with its last line, without an empty one', () => {
  for (const width of [60, 40, 20]) {
    const lines = wrapped(address, width);
    assert.deepEqual(readings(lines), [{index: lines.length - 1, read: checked}]);
  }
});

const surroundings: Record<string, (part: string) => string> = {
  'the line of a log': (part) => `127.0.0.1 - - "GET ${part} HTTP/1.1" 404 -`,
  'a request': (part) => `GET ${part} HTTP/1.1`,
  'a link of Markdown': (part) => `[${part}](${part})`,
  'a link of HTML': (part) => `<a href="${part}">${part}</a>`,
  'quoted-printable mail': (part) => part.replaceAll('=', '=3D'),
};

for (const [name, surround] of Object.entries(surroundings)) {
  const softBreak = name === 'quoted-printable mail' ? '=' : '';
  const linesOf = (target: string, width: number): string[] => {
    const lines = surround(target).match(new RegExp(`(?:=3D|.){1,${width}}`, 'gs')) ?? [];
    return lines.map((line, at) => (at < lines.length - 1 ? line + softBreak : line));
  };
  const found = (target: string, width: number) =>
    readings([...linesOf(target, width), '', null])
      .map(({read}) => read)
      .filter(({kind}) => kind !== 'empty');

  test(`an address in ${name} is read, wrapped or not`, () => {
    for (const width of [76, 100, 1000]) {
      for (const target of [address, stateFirst]) {
        assert.deepEqual(found(target, width)[0], checked, `${width} columns of ${target}`);
      }
    }
  });

  test(`in ${name} no piece of a code is taken for it, however it is wrapped`, () => {
    for (let width = 12; width < 160; width += 1) {
      for (const target of [address, stateFirst]) {
        // The first code ends a login.
        const first: PastedCode = found(target, width).find(({kind}) => kind === 'code') ?? checked;
        assert.deepEqual(first, checked, `${width} columns of ${target}`);
      }
    }
  });
}

test('an address behind a label is read at every width that has a piece of the address beside it', () => {
  for (const label of ['주소: ', 'open ', '- ', '로그인한 뒤의 주소는 ']) {
    for (const width of [20, 24, 30, 40, 60, 80]) {
      const lines = wrapped(`${label}${address}`, width);
      assert.deepEqual(readings(lines), [{index: lines.length - 1, read: checked}], `${width}`);
    }
  }
});

test('a denial is read whole at every width', () => {
  const parts = ['error=access_denied', 'error_description=User%20denied', `state=${state}`];
  for (const query of [parts.join('&'), parts.toReversed().join('&')]) {
    for (const width of [20, 24, 30, 40, 60, 80, 1000]) {
      const found = readings([...wrapped(`${redirectUri}?${query}`, width), '']);
      const read = {kind: 'denied', error: 'access_denied', description: 'User denied'};
      assert.deepEqual(found[0]?.read, read, `${width} columns of ${query}`);
    }
  }
});

test('a code below its label waits for an empty line', () => {
  for (const label of ['code:', '인가 코드:', 'Authorization code =', '"코드":']) {
    assert.deepEqual(readings([label, code, '']), [{index: 2, read: bare}], label);
    assert.deepEqual(readings([label, code.slice(0, 30), code.slice(30), '']).at(-1)?.read, bare);
  }
});

test('a code alone waits for an empty line or the end of the input', () => {
  assert.deepEqual(readings([code]), []);
  assert.deepEqual(readings([code, '']), [{index: 1, read: bare}]);
  assert.deepEqual(readings([code, '  > ']), [{index: 1, read: bare}]);
  assert.deepEqual(readings([code, null]), [{index: 1, read: bare}]);
});

const prompts = ['$ ', 'kim@host:~$ ', '[kim@host ~]$', '# ', '% ', 'PS C:\\Users\\kim>', 'C:\\>'];
const morePrompts = ['❯ ', '➜  ~ ', 'kim@mac dir % ', 'bash-5.2$ ', 'sh-5.1# ', '>>> '];

test('a prompt that was copied along below does not become part of the code', () => {
  for (const prompt of [...prompts, ...morePrompts]) {
    for (const lines of [wrapped(stateFirst, 60), wrapped(code, 20), [stateFirst], [code]]) {
      const found = readings([...lines, prompt, null]).map(({read}) => read);
      const last = found.filter(({kind}) => kind !== 'empty').at(-1);
      assert.ok(last?.kind === 'code' && last.code === code, `${prompt}: ${JSON.stringify(found)}`);
    }
  }
});

test('a refused paste is reported once, and what follows of it is skipped', () => {
  const foreign = `https://elsewhere.example/cb?code=${code}&state=${state}`;
  for (const width of [20, 40, 60]) {
    const lines = wrapped(foreign, width);
    const found = readings([...lines]);
    assert.deepEqual(
      found.map(({read}) => read),
      [{kind: 'refused', reason: 'other-address'}],
      `${width} columns`,
    );
    const then = readings([...lines, '', code, '']).map(({read}) => read.kind);
    assert.deepEqual(then, ['refused', 'refused', 'code'].slice(lines.length > 1 ? 0 : 1));
    const again = readings([...lines, ...wrapped(address, width)]).at(-1)?.read;
    assert.deepEqual(again, checked, 'a new address needs no empty line before it');
  }
});

test('the address of the login page is refused once, however it was wrapped', () => {
  for (const width of [20, 40, 60, 80, 1000]) {
    const found = readings(wrapped(url, width)).map(({read}) => read);
    assert.deepEqual(found, [{kind: 'refused', reason: 'authorization-page'}], `${width} columns`);
  }
});

const others: readonly (readonly [
  name: string,
  lines: readonly string[],
  kinds: readonly string[],
])[] = [
  ['another state', [address.replace(state, 'another')], ['wrong-state']],
  ['a state in two lines that becomes another', ['?code=abc&state=xA-', 'other'], ['wrong-state']],
  ['a sentence', ['로그인이 안 돼요'], ['not-a-code']],
  ['words', ['hello there'], ['not-a-code']],
  ['a number of Kakao', ['KOE006'], ['koe']],
  ['a number of Kakao in its sentence', ['잘못된 요청 (KOE006)'], ['koe']],
  ['a denial', [`${redirectUri}?error=access_denied&state=${state}`], ['denied']],
  ['an address that ends too soon', [address.slice(0, 60), ''], ['missing-state']],
  ['an address without a code', [redirectUri, ''], ['no-code']],
  ['a short word', ['yes', ''], ['not-a-code']],
  ['two codes', [`${redirectUri}?code=aaaaaaaa&code=bbbbbbbb`], ['duplicate-parameter']],
  ['a line above the limit', ['a'.repeat(9000)], ['too-long']],
  ['lines above the limit', Array.from({length: 900}, () => 'abcdefghij'), ['too-long']],
  ['nothing', ['', '  ', '> '], ['empty', 'empty', 'empty']],
];

for (const [name, lines, kinds] of others) {
  test(`${name} is refused or explained with its last line`, () => {
    const found = readings(lines).map(({read}) => ('reason' in read ? read.reason : read.kind));
    assert.deepEqual(found, kinds);
  });
}
