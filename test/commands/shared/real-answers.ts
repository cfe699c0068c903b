import {type Answer, type Answers, grant, type Row} from './one-answer.ts';

// Answers that Kakao's SDKs have as fixtures, that its documents show, or that users of Kakao have
// published, given by a server that knows nothing else.

const noScopes: readonly Answer[] = [
  [503, '<html>'],
  [400, {msg: 'API limit has been exceeded.', code: -10}],
  [200, {id: 2632890179}],
];

const koe003 = {error: 'server_error', error_description: 'x', error_code: 'KOE003'};

/** An error of the API at every request, and one of the login server. */
const atApi = (...answer: Answer): Answers => ({info: answer, memo: answer});

export const rows: readonly Row[] = [
  ...noScopes.map((scopes) => ({
    from: 'a grant without scope (real answers), and no list of scopes',
    answers: {token: [200, grant], scopes} satisfies Answers,
    steps: {login: '0', status: '0 unknown', send: '0 sent'},
  })),
  ...noScopes.map((scopes) => ({
    from: 'import, and no list of scopes',
    answers: {scopes},
    steps: {import: '0', status: '0 unknown', importScoped: '0'},
  })),
  {
    from: 'import of a file with its scope, and no list of scopes',
    answers: {scopes: [503, '']},
    steps: {importScoped: '0', status: '0 agreed'},
  },
  ...[400, 500, 503].map((status) => ({
    from: 'KOE003 is temporary (developers.kakao.com, Kakao Login: Error code)',
    answers: {token: [status, koe003] satisfies Answer},
    steps: {refresh: '5 kakao-koe003', send: '5 kakao-koe003', queue: '0 queued'},
    expired: true,
  })),
  {
    from: '-11, the money limit of a paid API (REST API: Error code)',
    answers: atApi(400, {msg: 'limit', code: -11}),
    steps: {send: '6 kakao-11', status: '6 unknown', queue: '0 queued'},
  },
  ...[
    {...grant, expires_in: '21599', refresh_token_expires_in: '5183999'},
    {...grant, expires_in: 0, refresh_token_expires_in: 0},
    {...grant, expires_in: undefined},
    {...grant, scope: ['talk_message']},
    {...grant, scope: 'profile_nickname,talk_message'},
    {...grant, expires_in: 21599.0001},
  ].map((body) => ({
    from: 'a grant with members of other types (mock servers, gateways)',
    answers: {token: [200, body] satisfies Answer},
    steps: {refresh: '0', send: '0 sent', status: '0 agreed'},
    kept: 'new-refresh',
  })),
  {
    from: 'a grant with an empty refresh token',
    answers: {token: [200, {...grant, refresh_token: ''}]},
    steps: {refresh: '0', send: '0 sent'},
    kept: 'old-refresh',
  },
  {
    from: 'scopes with commas, and no list of scopes',
    answers: {token: [200, {...grant, scope: 'a,talk_message'}], scopes: [503, '']},
    steps: {login: '0', status: '0 agreed'},
  },
  ...[
    [200, {result_code: 0, x: 1}],
    [201, {result_code: 0}],
    [200, {result_code: '0'}],
  ].map(([status, body]) => ({
    from: 'an accepted memo in another form',
    answers: {memo: [Number(status), body] satisfies Answer},
    steps: {send: '0 sent'},
  })),
  {
    // Open: no such answer of the memo API was ever seen, and a memo may have arrived with it.
    from: 'an error with HTTP 200',
    answers: {memo: [200, {msg: 'insufficient scopes.', code: -402}]},
    steps: {send: '8 outcome-unknown'},
  },
  {
    from: 'misconfigured without error_code (fixture of the SDKs): as KOE009',
    answers: {
      token: [401, {error: 'misconfigured', error_description: 'invalid android_key_hash'}],
    },
    steps: {login: '7 kakao-koe009', refresh: '7 kakao-koe009'},
  },
  {
    from: 'a redirect URI that is not registered, in the words of 2020: as KOE303',
    answers: {
      token: [
        400,
        {
          error: 'invalid_grant',
          error_description:
            'Invalid redirect: http://a/b does not match one of the registered values',
        },
      ],
    },
    steps: {login: '7 kakao-koe303'},
  },
  {
    from: 'invalid_grant after a bare code (another PKCE verifier; RFC 7636, section 4.6)',
    answers: {token: [400, {error: 'invalid_grant', error_description: 'code_verifier'}]},
    steps: {login: '3 code-refused'},
  },
  {
    from: 'a code that was used (developers.kakao.com, KOE320)',
    answers: {
      token: [
        400,
        {
          error: 'invalid_grant',
          error_description: 'authorization code not found for code=x',
          error_code: 'KOE320',
        },
      ],
    },
    steps: {login: '3 code-refused'},
  },
  ...[
    {id: 2632890179, expiresInMillis: 239036, appId: 1234},
    {id: null, expires_in: 7199, app_id: 1234},
    {expires_in: 7199, appId: 1234},
    {expiresInMillis: 239036, appId: 1234},
  ].map((body) => ({
    from: 'token information with the names of 2019, or without an id (nullable in the SDKs)',
    answers: {info: [200, body] satisfies Answer},
    steps: {status: '0 agreed', import: '0'},
  })),
  {
    from: 'an account that is only an id (developers.kakao.com, Retrieve user information)',
    answers: {me: [200, {id: 2632890179}]},
    steps: {status: '0 agreed'},
    account: '2632890179',
  },
  {
    from: 'an error in `detail` (mock servers on FastAPI)',
    answers: {token: [400, {detail: {error: 'invalid_grant', error_code: 'KOE322'}}]},
    steps: {refresh: '4 logged-out'},
  },
];
