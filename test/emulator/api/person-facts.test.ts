import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {type Emulator, startEmulator} from '../../../src/emulator/start-emulator.ts';
import {askApi, authorizeAddress, codeIn, exchangeCode} from '../plain-http.ts';

// developers.kakao.com, "Kakao Login: REST API", Retrieve user information, and "Kakao Talk Social:
// REST API", Retrieve Kakao Talk profile.

const items = ['profile_nickname', 'profile_image', 'account_email', 'talk_message'];
const people = [
  {id: '11', nickname: '가람', email: 'garam@example.com', picture: 'http://img.example/1.png'},
  {id: '22', nickname: '나래', email: null},
  {id: '33', nickname: '다온', hasKakaoTalk: false},
];

let emulator: Emulator;
before(async () => {
  emulator = await startEmulator({people, enabledScopes: items});
});
after(() => emulator.close());

async function tokenOf(personId: string, scopes: readonly string[]): Promise<string> {
  emulator.revokeAll(personId);
  const address = authorizeAddress(emulator, {scope: items.join(',')});
  const location = await emulator.agree(address, {scopes, personId});
  return JSON.parse((await exchangeCode(emulator, codeIn(location))).text).access_token;
}

async function read(path: string, accessToken: string) {
  const {text, status} = await askApi(emulator, {path, accessToken});
  return {status, ...JSON.parse(text)};
}

const large =
  'http://img1.kakaocdn.net/thumb/R640x640.q70/?fname=http://t1.kakaocdn.net/account_images/default_profile.jpeg';
const small = large.replace('R640x640', 'R110x110');
const own = 'http://img.example/1.png';

test('me: has pictures and e-mail by consent, and says which consents are missing', async () => {
  const all = await read('/v2/user/me', await tokenOf('11', items));
  assert.deepEqual(all.properties, {nickname: '가람', profile_image: own, thumbnail_image: own});
  assert.deepEqual(all.kakao_account, {
    profile_nickname_needs_agreement: false,
    profile_image_needs_agreement: false,
    profile: {
      nickname: '가람',
      thumbnail_image_url: own,
      profile_image_url: own,
      is_default_image: false,
    },
    has_email: true,
    email_needs_agreement: false,
    is_email_valid: true,
    is_email_verified: true,
    email: 'garam@example.com',
  });
  const few = await read('/v2/user/me', await tokenOf('11', []));
  assert.deepEqual(few.properties, {nickname: '가람'});
  assert.deepEqual(few.kakao_account, {
    profile_nickname_needs_agreement: false,
    profile_image_needs_agreement: true,
    profile: {nickname: '가람'},
    has_email: true,
    email_needs_agreement: true,
  });
  const plain = await read('/v2/user/me', await tokenOf('22', items));
  assert.deepEqual(plain.kakao_account, {
    profile_nickname_needs_agreement: false,
    profile_image_needs_agreement: false,
    profile: {
      nickname: '나래',
      thumbnail_image_url: small,
      profile_image_url: large,
      is_default_image: true,
    },
    has_email: false,
    email_needs_agreement: false,
  });
});

test('me: property_keys selects, secure_resource makes addresses https, an unknown property is -201', async () => {
  const token = await tokenOf('11', items);
  const me = (query: Record<string, string>) =>
    read(`/v2/user/me?${new URLSearchParams(query)}`, token);
  const membersOf = async (...keys: string[]) => {
    const {properties = {}, kakao_account: account = {}} = await me({
      property_keys: JSON.stringify(keys),
    });
    return [...Object.keys(properties), ...Object.keys(account)].join(' ');
  };
  const email = 'has_email email_needs_agreement is_email_valid is_email_verified email';
  const profile = 'profile_nickname_needs_agreement profile_image_needs_agreement profile';
  const rows: [string[], members: string][] = [
    [['kakao_account.email'], email],
    [['kakao_account.profile'], profile],
    [['kakao_account.'], `${profile} ${email}`],
    [['properties.thumbnail_image', 'properties.nickname'], 'nickname thumbnail_image'],
    [['properties.'], 'nickname profile_image thumbnail_image'],
    [['kakao_account.gender'], ''],
    [[], ''],
  ];
  for (const [keys, members] of rows) assert.equal(await membersOf(...keys), members);
  const unknown = await me({property_keys: '["properties.height"]'});
  assert.deepEqual([unknown.status, unknown.code], [400, -201]);
  const secure = await me({secure_resource: 'true'});
  assert.equal(secure.kakao_account.profile.profile_image_url, 'https://img.example/1.png');
  assert.equal(secure.properties.thumbnail_image, 'https://img.example/1.png');
});

test('talk profile: has nickname and pictures by consent, and needs KakaoTalk', async () => {
  const path = '/v1/api/talk/profile';
  assert.deepEqual(await read(path, await tokenOf('11', items)), {
    status: 200,
    nickName: '가람',
    profileImageURL: own,
    thumbnailURL: own,
  });
  assert.deepEqual(await read(path, await tokenOf('11', [])), {status: 200, nickName: '가람'});
  const secure = await read(`${path}?secure_resource=true`, await tokenOf('22', items));
  assert.equal(secure.profileImageURL, large.replaceAll('http:', 'https:'));
  assert.equal((await read(path, await tokenOf('33', items))).code, -501);
  const token = await tokenOf('22', []);
  emulator.setConsent(['talk_message'], '22');
  const refused = await read(path, token);
  assert.deepEqual([refused.status, refused.code], [403, -402]);
});
