import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {readPastedCode} from '../../../src/domain/login/read-pasted-code.ts';
import {propertySeed} from '../../support/check-property.ts';
import {anyText} from '../../support/text-arbitraries.ts';

type Disguise = (text: string, at: number) => string;

const redirectUris = [
  'http://localhost:8931/callback',
  'https://example.com/oauth',
  'https://localhost:3000',
  'http://[::1]:8931/',
];

const insert = (text: string, at: number, piece: string) =>
  text.slice(0, at % (text.length + 1)) + piece + text.slice(at % (text.length + 1));
const wrap = (text: string, width: number, lineEnd: string) =>
  Array.from(text, (c, i) => (i > 0 && i % width === 0 ? lineEnd + c : c)).join('');

const disguises: Record<string, Disguise> = {
  'single quotes': (text) => `'${text}'`,
  'double quotes': (text) => `"${text}"`,
  'curly quotes': (text) => `“${text}”`,
  'curly single quotes': (text) => `‘${text}’`,
  backticks: (text) => `\`${text}\``,
  'angle brackets': (text) => `<${text}>`,
  'shell escapes': (text) => text.replace(/[?&=]/g, '\\$&'),
  entity: (text) => text.replaceAll('&', '&amp;'),
  'hard wrap': (text, at) => wrap(text, 8 + (at % 60), '\n'),
  'hard wrap, CRLF, indented': (text, at) => wrap(text, 8 + (at % 60), '\r\n  \t'),
  'zero-width': (text, at) => insert(text, at, '\u{200b}\u{2060}'),
  'byte order mark': (text) => `\u{feff}${text}`,
  spaces: (text) => `  ${text}\n `,
  period: (text) => `${text}.`,
  comma: (text) => `${text},`,
  'percent-encoding': (text) => encodeURIComponent(text),
};

const token = (min: number, max: number) =>
  fc.stringMatching(new RegExp(`^[A-Za-z0-9_-]{${min},${max}}$`));
const login = fc.record({
  code: token(8, 90),
  state: token(1, 60),
  redirectUri: fc.constantFrom(...redirectUris),
});
const layers = fc.array(
  fc.tuple(fc.constantFrom(...Object.entries(disguises)), fc.nat({max: 5000})),
  {maxLength: 5},
);
const shapes = ['whole', 'without scheme', 'query', 'parameters', 'bare'] as const;

function shaped(shape: (typeof shapes)[number], code: string, state: string, uri: string): string {
  const query = `code=${code}&state=${state}`;
  const {host, pathname, href} = new URL(uri);
  const forms = {
    whole: `${href}?${query}`,
    'without scheme': `${host}${pathname}?${query}`,
    query: `?${query}`,
    parameters: query,
    bare: code,
  };
  return forms[shape];
}

test('any code and state are read from any combination of wrappings', () => {
  let disguised = 0;
  fc.assert(
    fc.property(login, layers, fc.constantFrom(...shapes), (given, pile, shape) => {
      const {code, state, redirectUri} = given;
      const plain = shaped(shape, code, state, redirectUri);
      const text = pile.reduce((inner, [[, disguise], at]) => disguise(inner, at), plain);
      fc.pre(text.length <= 8192);
      disguised += text === plain ? 0 : 1;
      const expected = {redirectUri, state, authOrigin: 'https://kauth.kakao.com'};
      assert.deepEqual(
        readPastedCode(text, expected),
        {kind: 'code', code, stateChecked: shape !== 'bare'},
        `${pile.map(([[name]]) => name).join(' + ')}: ${JSON.stringify(text)}`,
      );
    }),
    {numRuns: 1500, seed: propertySeed()},
  );
  assert.ok(disguised > 900, `only ${disguised} were disguised`);
});

test('an address with any other state is never accepted', () => {
  fc.assert(
    fc.property(login, token(1, 60), layers, (given, otherState, pile) => {
      // A text may end after any of its lines, so a wrapped state that only begins with the one sent
      // looks like it. Nobody can make one without knowing the state.
      fc.pre(!otherState.startsWith(given.state));
      const plain = shaped('whole', given.code, otherState, given.redirectUri);
      const text = pile.reduce((inner, [[, disguise], at]) => disguise(inner, at), plain);
      const expected = {...given, authOrigin: 'https://kauth.kakao.com'};
      assert.equal(readPastedCode(text, expected).kind, 'refused');
    }),
    {numRuns: 500, seed: propertySeed()},
  );
});

test('no text makes it throw', () => {
  const fragments = [
    'http://',
    'https%3A',
    '%',
    '%3',
    '%3d',
    '=',
    'code=',
    'state=s',
    '&',
    '&amp;',
    '?',
    '#',
    '[',
    ']',
    ':',
    '@',
    '\\',
    '\ud800',
    '\udc00',
    '\0',
    '\n',
    ' ',
    '.',
    '"',
    'localhost:8931',
    '/callback',
    'KOE',
    '006',
    '한글',
  ];
  const text = fc.oneof(
    anyText(),
    fc.array(fc.constantFrom(...fragments), {maxLength: 14}).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom(...redirectUris, 'not a url'), (given, redirectUri) => {
      const expected = {redirectUri, state: 's', authOrigin: 'nonsense'};
      assert.equal(typeof readPastedCode(given, expected).kind, 'string');
    }),
    {numRuns: 2000, seed: propertySeed()},
  );
});
