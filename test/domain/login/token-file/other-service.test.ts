import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readTokenText} from '../../../../src/domain/login/token-file/token-file.ts';

const plain = {access_token: 'Plain-access_0123456789', refresh_token: 'Plain-refresh_0123456789'};
const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';

const others: Readonly<Record<string, unknown>> = {
  'the token_uri of Google beside a refresh token': {
    refresh_token: plain.refresh_token,
    token_uri: 'https://oauth2.googleapis.com/token',
  },
  'token.json of Google': {
    token: 'ya29.a0AfH6SMBx',
    refresh_token: '1//0gabcdefghijkl',
    client_id: '1-x.apps.googleusercontent.com',
    client_secret: 'GOCSPX-abcdefgh',
    scopes: ['https://www.googleapis.com/auth/drive'],
  },
  'authorized_user of Google': {...plain, type: 'authorized_user', quota_project_id: 'p'},
  'a response of Google': {...plain, expires_in: 3599, scope: 'https://mail.google.com/'},
  'a response of Naver': {...plain, token_type: 'bearer', expires_in: '3600'},
  'a response of GitHub': {...plain, access_token: 'gho_16C7e42F292c6912E7', scope: 'repo,gist'},
  'GitHub with expiry': {...plain, refresh_token: 'ghr_1B4a2e77838347a7E420', expires_in: 28800},
  'a response of Slack': {ok: true, access_token: 'xoxb-17653672481-19874698323', team: {id: 'T'}},
  'a response of Spotify': {...plain, expires_in: 3600, scope: 'user-read-private'},
  'a response of Microsoft': {...plain, expires_in: 4000, ext_expires_in: 4000},
  'scopes of Microsoft': {...plain, scope: 'User.Read offline_access'},
  'a JSON Web Token': {...plain, access_token: jwt},
  'a response of Facebook': {...plain, expires_in: 5_183_944},
  'a response of Salesforce': {...plain, instance_url: 'https://x.my.salesforce.com'},
  'a response of Strava': {...plain, expires_in: 21_600, athlete: {id: 1}},
  'a response of Notion': {...plain, workspace_id: 'w', bot_id: 'b'},
  'a response of Discord': {...plain, expires_in: 604_800, scope: 'identify'},
  'a response of Box': {...plain, expires_in: 4172, restricted_to: []},
  'a token of GitHub after a space': {...plain, access_token: ' gho_16C7e42F292c6912E7'},
  'a token of GitHub with the scheme': {...plain, access_token: 'Bearer gho_16C7e42F292c6912E7'},
  'another token type': {...plain, token_type: 'mac'},
  'a client id of Azure': {...plain, client_id: '11111111-2222-3333-4444-555555555555'},
  'an issuer': {...plain, iss: 'https://accounts.google.com'},
  'the name of the service': {...plain, provider: 'naver'},
  'under the name of the service': {google: {token: plain}},
  'under a less common name': {netatmo: plain},
  'under its Korean name': {네이버: plain},
  'the client id of Naver beside them': {...plain, NAVER_CLIENT_ID: 'abc'},
  'an address of its API': {...plain, api: 'https://openapi.naver.com/v1'},
  'an account of Google in the same set': {...plain, user: {app_metadata: {provider: 'google'}}},
  'the channel LINE': {...plain, channel: 'line'},
  'the token secret of OAuth 1': {
    access_token: plain.access_token,
    access_token_secret: 'abcdefgh',
  },
  'under two names': {google: plain, naver: plain},
};

describe('tokens of another service', () => {
  for (const [name, value] of Object.entries(others)) {
    test(`${name}: refused`, () => {
      for (const text of [JSON.stringify(value), JSON.stringify([value], null, 2)]) {
        assert.deepEqual(readTokenText(text), {kind: 'other-service'});
      }
    });
  }

  test('the name of a file is a sign, and so are lines and sections', () => {
    const text = JSON.stringify(plain);
    assert.equal(readTokenText(text, 'google_token.json').kind, 'other-service');
    assert.equal(readTokenText(text, '네이버_토큰.json'.normalize('NFD')).kind, 'other-service');
    assert.equal(readTokenText(text, 'token.json').kind, 'tokens');
    assert.equal(readTokenText(`# Google OAuth\n${text}`).kind, 'other-service');
    assert.equal(readTokenText(`# one token per line, 온라인\n${text}`).kind, 'tokens');
    assert.equal(readTokenText(`# Kakao, not Google\n${text}`).kind, 'tokens');
    const repr = `SlackToken(access_token='${plain.access_token}')`;
    assert.equal(readTokenText(repr).kind, 'other-service');
    const lines = `[naver]\naccess_token = ${plain.access_token}\n`;
    assert.equal(readTokenText(lines).kind, 'other-service');
    assert.equal(readTokenText(`GOOGLE_REFRESH_TOKEN=${plain.refresh_token}\n`).kind, 'none');
  });
});

describe('tokens that can be those of Kakao', () => {
  const response = {...plain, token_type: 'bearer', expires_in: 21_599, scope: 'talk_message'};
  const own: Readonly<Record<string, unknown>> = {
    'tokens alone': plain,
    'the response of Kakao': {...response, refresh_token_expires_in: 5_183_999},
    'with an ID token': {...response, id_token: jwt, scope: 'openid talk_message'},
    'with an unknown scope too': {...response, scope: 'talk_message something_new'},
    'of an hour, named as those of Kakao': {kakao: {...plain, expires_in: 3600}},
    'the token type in capitals': {...plain, token_type: 'Bearer'},
    'with addresses of Kakao': {...plain, token_url: 'https://kauth.kakao.com/oauth/token'},
    'with a redirect URI': {...plain, redirect_uri: 'https://example.com/oauth'},
    'with other settings of a script': {
      ...plain,
      rest_api_key: 'a',
      feed: 'https://news.google.com',
    },
    'with letters that spell a name': {...plain, refresh_token: '0123-aws-zoom-456789'},
    'with a plain name around': {online: {data: plain}},
  };
  for (const [name, value] of Object.entries(own)) {
    test(name, () => assert.equal(readTokenText(JSON.stringify(value)).kind, 'tokens'));
  }

  test('those of Kakao are chosen, without the credentials of another service', () => {
    const google = {
      client_id: '1-x.apps.googleusercontent.com',
      client_secret: 'GOCSPX-abcdefgh',
    };
    const texts = [
      JSON.stringify({
        kakao: plain,
        google: {refresh_token: 'Other-refresh_0123456789', ...google},
      }),
      JSON.stringify({google: {refresh_token: '1//0gabcdefghijkl', ...google}, mine: plain}),
      JSON.stringify({...google, kakao: plain}),
      `REFRESH_TOKEN=Other-refresh_0123456789\nCLIENT_SECRET=Other-secret\nKAKAO_ACCESS_TOKEN=${plain.access_token}\nKAKAO_REFRESH_TOKEN=${plain.refresh_token}\n`,
    ];
    for (const text of texts) {
      const read = readTokenText(text);
      assert.ok(read.kind === 'tokens', text);
      const {accessToken, refreshToken, restApiKey, clientSecret} = read.tokens;
      assert.deepEqual(
        [accessToken, refreshToken, restApiKey, clientSecret],
        [plain.access_token, plain.refresh_token, null, null],
        text,
      );
    }
  });
});
