import {memoPath} from '../../emulator/plain-http.ts';

export const paths = {
  token: '/oauth/token',
  info: '/v1/user/access_token_info',
  me: '/v2/user/me',
  scopes: '/v2/user/scopes',
  memo: memoPath,
};

export type Answer = readonly [status: number, body: unknown];
export type Answers = Partial<Record<keyof typeof paths, Answer>>;

export const grant = {
  access_token: 'new-access',
  token_type: 'bearer',
  refresh_token: 'new-refresh',
  expires_in: 21599,
  refresh_token_expires_in: 5183999,
};

export const usual: Answers = {
  token: [200, {...grant, scope: 'talk_message profile_nickname'}],
  info: [200, {id: 2632890179, expires_in: 7199, app_id: 1234}],
  me: [200, {id: 2632890179, kakao_account: {profile: {nickname: '홍길동'}}}],
  scopes: [200, {id: 2632890179, scopes: [{id: 'talk_message', agreed: true, using: true}]}],
  memo: [200, {result_code: 0}],
};

/** The exit code of each command, and what its JSON says: a consent, a failure or a state. */
type Steps = Readonly<Partial<Record<keyof typeof commands, string>>>;

const file = JSON.stringify({access_token: 'file-access', refresh_token: 'file-refresh'});
const scopedFile = file.replace('{', '{"scope":"talk_message",');

export const commands = {
  login: ['login', '--code', `${'a'.repeat(40)}1`, '--no-pkce'],
  import: ['import', '-', '--force'],
  importScoped: ['import', '-', '--force'],
  refresh: ['refresh'],
  status: ['status'],
  send: ['send', '글'],
  queue: ['send', '--queue', '글'],
};

export const inputs: Readonly<Partial<Record<string, string>>> = {
  import: file,
  importScoped: scopedFile,
};

export interface Row {
  readonly from: string;
  readonly answers: Answers;
  readonly steps: Steps;
  /** The stored refresh token, or the printed account. */
  readonly kept?: string;
  readonly account?: string;
  /** Whether the access token has expired, so that `send` refreshes first. */
  readonly expired?: boolean;
}
