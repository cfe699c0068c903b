import type {ImportedTokens} from '../../app/login/import-tokens.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {accountName} from '../../messages/subjects/account-words.ts';
import {expiryWords} from '../../messages/subjects/time-words.ts';
import type {CommandContext} from '../shared/command-context.ts';
import type {TokenSource} from './token-source.ts';

/** Prints the names of what the file contains, but no values. */
export function printFoundTokens(context: CommandContext, {tokens}: TokenSource): void {
  const ko = [
    tokens.accessToken === null ? null : '액세스 토큰',
    tokens.refreshToken === null ? null : '리프레시 토큰',
    tokens.restApiKey === null ? null : 'REST API 키',
    tokens.clientSecret === null ? null : '클라이언트 시크릿',
  ];
  const en = ['access token', 'refresh token', 'REST API key', 'client secret'];
  const list = (names: readonly (string | null)[]): string =>
    names.filter((name) => name !== null).join(', ');
  const several =
    tokens.count === 1
      ? {ko: '', en: ''}
      : {
          ko: ` 토큰 ${tokens.count}벌 중 마지막 것을 씁니다.`,
          en: ` Using the last of ${tokens.count} sets.`,
        };
  context.note({
    ko: `토큰 파일입니다: ${list(ko)}.${several.ko}`,
    en: `Token file: ${list(en.filter((_, index) => ko[index] !== null))}.${several.en}`,
  });
}

/** Prints the account of the imported login and the expiry of its tokens. */
export function printImportedTokens(
  context: CommandContext,
  {session, proof, appId}: ImportedTokens,
): void {
  const {tokens, account} = session;
  const now = context.ports().clock.now();
  const words = (at: number | null): string => expiryWords(at, now, context.language);
  const who = account === null ? '' : `: ${accountName(account)}`;
  const app = appId === null ? {ko: '', en: ''} : {ko: ` (앱 ${appId})`, en: ` (app ${appId})`};
  const access = words(tokens.accessTokenExpiresAt);
  const refresh = tokens.refreshToken === null ? '-' : words(tokens.refreshTokenExpiresAt);
  context.hint({
    ko: `로그인을 가져왔습니다${who}${app.ko}. 액세스 ${access} · 리프레시 ${refresh}`,
    en: `Login imported${who}${app.en}. access ${access} · refresh ${refresh}`,
  });
  if (proof === 'none') context.hint(notAsked);
  if (tokens.refreshToken === null) context.hint(noRefreshToken);
}

const notAsked = {
  ko: "카카오에 확인하지 않고 파일 내용 그대로 가져왔습니다. 'kakao-tui status'로 확인하세요.",
  en: "Imported without asking Kakao: run 'kakao-tui status' to check the tokens.",
};

const noRefreshToken = {
  ko: '리프레시 토큰이 없어, 액세스 토큰이 만료되면 다시 로그인해야 합니다.',
  en: 'There is no refresh token: log in again when the access token has expired.',
};

/** Warns about the file, because two programs that refresh the same token log each other out. */
export function warnOfSource(context: CommandContext, source: TokenSource): void {
  context.hint({
    ko: '이제 예전 스크립트가 같은 파일로 토큰을 갱신하지 않게 하세요. 서로의 로그인이 끊어집니다.',
    en: 'Stop the old script from refreshing with the same file: each would end the login of the other.',
  });
  if (source.path === null) return;
  const path = sanitizeLine(source.path);
  if (source.isOpenToOthers) {
    context.hint({
      ko: `다른 사용자도 읽을 수 있는 파일입니다: ${path}. 삭제하거나 chmod 600으로 권한을 바꾸세요.`,
      en: `Other users can read this file: ${path}. Delete it, or protect it with chmod 600.`,
    });
  } else
    context.note({
      ko: `이 파일은 이제 삭제해도 됩니다: ${path}`,
      en: `This file can be deleted now: ${path}`,
    });
}
