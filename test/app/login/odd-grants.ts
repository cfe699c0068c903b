import {answer, type Grant, type OddAnswer} from './odd-answer.ts';

const changed =
  (change: Grant | ((grant: Grant) => unknown)): OddAnswer =>
  (grant) =>
    answer(JSON.stringify(typeof change === 'function' ? change(grant) : {...grant, ...change}));

const as =
  (write: (text: string, grant: Grant) => string | Uint8Array): OddAnswer =>
  (grant, text) =>
    answer(write(text, grant));

function form(grant: Grant): string {
  return new URLSearchParams(
    Object.entries(grant).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
}

function utf16(text: string): Buffer {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

/** Answers that hold the new refresh token in plain sight. */
export const oddBodies: Readonly<Record<string, OddAnswer>> = {
  'expires_in as text': changed({expires_in: '21599'}),
  'expires_in missing': changed({expires_in: undefined}),
  'expires_in null': changed({expires_in: null}),
  'expires_in -1': changed({expires_in: -1}),
  'expires_in 0': changed({expires_in: 0}),
  'expires_in of 400 days': changed({expires_in: 400 * 86_400}),
  'expires_in with a fraction': changed({expires_in: 21599.5}),
  'expires_in 1e99': as((text) => text.replace('21599', '1e99')),
  'expires_in in words': changed({expires_in: 'soon'}),
  'expires_in as an object': changed({expires_in: {seconds: 21599}}),
  'refresh_token_expires_in missing': changed({refresh_token_expires_in: undefined}),
  'refresh_token_expires_in as text': changed({refresh_token_expires_in: '5183999'}),
  'refresh_token_expires_in -1': changed({refresh_token_expires_in: -1}),
  'refresh_token_expires_in false': changed({refresh_token_expires_in: false}),
  'scope with commas': changed({scope: 'talk_message,profile_nickname'}),
  'scope as a list': changed({scope: ['talk_message', 'profile_nickname']}),
  'scope as a number': changed({scope: 7}),
  'scope as an object': changed({scope: {talk_message: true}}),
  'token_type missing': changed({token_type: undefined}),
  'token_type MAC': changed({token_type: 'MAC'}),
  'access_token missing': changed({access_token: undefined}),
  'access_token empty': changed({access_token: ''}),
  'access_token null': changed({access_token: null}),
  'access_token as a number': changed({access_token: 7}),
  'access_token with a line break': changed({access_token: 'a\nb'}),
  'tokens with spaces around them': changed((grant) => ({
    ...grant,
    refresh_token: ` ${grant['refresh_token']}\n`,
  })),
  'tokens with an invisible character': changed((grant) => ({
    ...grant,
    refresh_token: `${grant['refresh_token']}\u200b`,
  })),
  'tokens with their scheme': changed((grant) => ({
    ...grant,
    refresh_token: `Bearer ${grant['refresh_token']}`,
  })),
  'refresh_token in a list': changed((grant) => ({
    ...grant,
    refresh_token: [grant['refresh_token']],
  })),
  'refresh_token in an object': changed((grant) => ({
    ...grant,
    refresh_token: {token: grant['refresh_token'], expires_in: 1},
  })),
  'names in camel case': changed((grant) => ({
    accessToken: grant['access_token'],
    refreshToken: grant['refresh_token'],
  })),
  'a list around it': changed((grant) => [grant]),
  'in {"data": …}': changed((grant) => ({data: grant})),
  'deep in lists and objects': changed((grant) => ({a: [[{b: {c: grant}}]]})),
  'beside an error': changed((grant) => ({...grant, error: 'server_error'})),
  'as JSON in a text': changed((grant) => JSON.stringify(grant)),
  'the access token outside, the refresh token inside': changed((grant) => ({
    access_token: grant['access_token'],
    more: [{refresh_token: grant['refresh_token']}],
  })),
  'keys twice, the last of them empty': as((text) => text.replace(/\}$/, ',"refresh_token":""}')),
  'keys twice, the last of them null': as((text) => text.replace(/\}$/, ',"refresh_token":null}')),
  'keys twice, equal': as((text) => `${text.slice(0, -1)},${text.slice(1)}`),
  'a BOM first': as((text) => `\ufeff${text}`),
  'NUL behind it': as((text) => `${text}\0\0\0`),
  'garbage behind it': as((text) => `${text}<!-- cached -->`),
  'a second JSON behind it': as((text) => `${text}\n{"ok":true}`),
  'a prefix against scripts': as((text) => `)]}',\n${text}`),
  'a page around it': as((text) => `<html><pre>${text}</pre></html>`),
  'a page around it, escaped': as(
    (text) => `<html><pre>${text.replaceAll('"', '&quot;')}</pre></html>`,
  ),
  'a comma too many': as((text) => text.replace('}', ',}')),
  'single quotes': as((text) => text.replaceAll('"', "'")),
  'escaped letters in a name': as((text) => text.replace('refresh_token"', 'refresh\\u005ftoken"')),
  'cut off behind the token': as((text, grant) => {
    const token = String(grant['refresh_token']);
    return text.slice(0, text.indexOf(token) + token.length + 1);
  }),
  'UTF-16': as(utf16),
  'another charset in a text': as((text) =>
    Buffer.from(text.replace('{', '{"msg":"\u00c8\u00ad\u00ff",'), 'latin1'),
  ),
  'a form': as((_text, grant) => `${form(grant)}&token=x`),
  'a form that ends with the token': as(
    (_text, grant) => `access_token=x&refresh_token=${grant['refresh_token']}`,
  ),
  XML: as((_text, grant) => `<r><refresh_token>${grant['refresh_token']}</refresh_token></r>`),
  YAML: as((_text, grant) => `refresh_token: ${grant['refresh_token']}\nexpires_in: 1\n`),
  'YAML on a line of its own': as(
    (_text, grant) => `refresh_token: >-\n  ${grant['refresh_token']}\nexpires_in: 1\n`,
  ),
  'an address in an address': as((text) => encodeURIComponent(text)),
  'colored HTML': as(
    (_text, grant) =>
      `<b class="k">"refresh_token"</b>: <b class="s">"${grant['refresh_token']}"</b>`,
  ),
  'a table with classes': as(
    (_text, grant) =>
      `<th scope="row">refresh_token</th><td class="v">${grant['refresh_token']}</td>`,
  ),
  'a hidden field of a page': as(
    (_text, grant) => `<input name="refresh_token" value="${grant['refresh_token']}">`,
  ),
  'names and values': changed((grant) =>
    Object.entries(grant).map(([name, value]) => ({name, value})),
  ),
  'a list of pairs': changed((grant) => Object.entries(grant)),
  'a name with a space': as((_text, grant) => `Refresh Token: ${grant['refresh_token']}\n`),
  'entities with zeros': as((text) => `<pre>${text.replaceAll('"', '&#034;')}</pre>`),
  'an entity in the name': as((_text, grant) => `refresh&#95;token=${grant['refresh_token']}&amp;`),
  'typographic quotes': as((text) => text.replaceAll('"', '\u201d')),
  'comments between name and value': as(
    (_text, grant) => `{refresh_token /* y */ : /* z */ '${grant['refresh_token']}',}`,
  ),
  'a quarter of a megabyte of spaces': as((text) => ' '.repeat(250_000) + text),
  'more than a megabyte': as((text) => text + ' '.repeat(1_100_000)),
};

/** Answers from which the new refresh token cannot be known. */
export const answersWithoutToken: Readonly<Record<string, OddAnswer>> = {
  'cut off in the token': as((text, grant) => {
    return text.slice(0, text.indexOf(String(grant['refresh_token'])) + 20);
  }),
  'nothing at all': () => [],
  'an empty body': as(() => ''),
  'a page': as(() => '<html>Log in to the Wi-Fi</html>'),
  'only the access token, unsendable': changed({access_token: 'a b', refresh_token: undefined}),
  'a token that cannot be sent': changed({access_token: undefined, refresh_token: 'a\u0000b'}),
  'a word in place of the token': changed({access_token: undefined, refresh_token: 'null'}),
};
