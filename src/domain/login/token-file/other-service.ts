import {bareToken} from '../sendable-token.ts';
import {isValues, type Values} from './parse-data.ts';

/** Where a token set was found: its own members and the names around it. */
export interface TokenSetPlace {
  /** Members by their simplified names (`refreshtoken`). */
  readonly values: Readonly<Record<string, unknown>>;
  /** The names of the objects around it, and of the file. */
  readonly path: readonly string[];
  /**
   * The text that belongs to the set, without its tokens: a service may be named anywhere in it.
   */
  readonly text?: string;
}

export type TokenOwner = 'kakao' | 'unknown' | 'other';

/**
 * Whose tokens these are, as far as can be seen. Nothing may be sent to Kakao that shows signs of
 * another service: it would hand over that service's secrets. Weak signs, such as a lifetime that
 * Kakao does not use, count only if nothing names Kakao.
 */
export function ownerOf({values, path, text = ''}: TokenSetPlace): TokenOwner {
  const names = Object.keys(values);
  const isOther =
    names.some((name) => name !== 'idtoken' && isOtherSecret(values[name])) ||
    names.some((name) => otherMembers.test(name)) ||
    names.some((name) => endpointNames.test(name) && isOtherAddress(values[name])) ||
    serviceNames.some((name) => isOtherService(values[name])) ||
    clientNames.some((name) => /[.-]/.test(String(values[name] ?? ''))) ||
    !isBearer(values['tokentype']) ||
    scopeOwner(values['scope'] ?? values['scopes']) === 'other' ||
    Number(values['expiresin'] ?? 0) > maxAccessSeconds ||
    isOtherService(path.at(-1));
  if (isOther) return 'other';
  if (hasKakaoSign({values, path, text})) return 'kakao';
  const isNamed = path.some(isOtherService) || isOtherService(withoutPlainLine(text));
  return isNamed || hasOtherLifetime(values) ? 'other' : 'unknown';
}

/**
 * Forms of the tokens and secrets of other services, each by the prefix that it documents: Google,
 * GitHub, GitLab, Slack, OpenAI, Facebook, AWS, Notion, Dropbox, Stripe, Hugging Face, npm, and
 * JSON Web Tokens, which no token of Kakao but the ID token is.
 */
const otherSecrets =
  /^(?:ya29\.|1\/\/|GOCSPX-|AIza[\w-]{35}|gh[oprsu]_|github_pat_|glpat-|xox[a-z]-|xapp-|sk-|sk_|pk_|rk_|EAA[A-Za-z0-9]{20}|(?:AKIA|ASIA)[A-Z0-9]{16}|ntn_|secret_|sl\.|hf_|npm_|shp[a-z]{2}_|dop_v1_|ATATT|EwB\S{60}|M\.C\d|0\.A[A-Za-z0-9]|eyJ[\w-]+\.|\d{6,}:AA|PRIVATE KEY|-----BEGIN )/;

/** Whether a token, key or secret has the documented form of another service. */
export function isOtherSecret(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  return otherSecrets.test(bareToken(value)) || value.includes('.apps.googleusercontent.com');
}

/** Services whose tokens scripts commonly keep, by a part of a name or an address. */
const otherServices =
  /google|gmail|youtube|firebase|naver|github|gitlab|bitbucket|slack|discord|telegram|facebook|instagram|twitter|tiktok|linkedin|(?<![a-z])line(?![a-z])|line_?(?:notify|works)|microsoft|azure|office365|onedrive|outlook|msgraph|amazon|(?<![a-z])aws|cognito|(?<![a-z])apple|dropbox|notion|spotify|twitch|strava|fitbit|(?<![a-z])zoom|salesforce|hubspot|shopify|atlassian|(?<![a-z])jira|trello|asana|reddit|openai|paypal|stripe|auth0|(?<![a-z])okta|keycloak|(?<![a-z])toss|payco|coupang|yahoo|pinterest|(?<![a-z])threads(?![a-z])|bluesky|mastodon|webex|netatmo|withings|garmin|(?<![a-z])oura(?![a-z])|(?<![a-z])tesla|smartthings|bigquery|pushover|pushbullet|todoist|evernote|clickup|figma|mailchimp|sendgrid|twilio|zendesk|cafe24|smartstore|koreainvestment|upbit|bithumb|binance|coinbase|supabase|구글|네이버|깃허브|슬랙|디스코드|텔레그램|페이스북|인스타그램|트위터|애플|노션|드롭박스|유튜브|쿠팡|페이코|(?<![가-힣])토스|(?<![가-힣])라인/i;

function isOtherService(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const text = value.normalize('NFC');
  return otherServices.test(text) && !kakao.test(text);
}

const kakao = /kakao|카카오/i;

/** In a text, `line` is the service only as a value: comments use the word for lines. */
function withoutPlainLine(text: string): string {
  return text.replace(/(?<!["'])\bline\b(?!["'])|(?<![가-힣])라인/gi, '');
}

const serviceNames = ['provider', 'service', 'issuer', 'iss', 'platform', 'vendor', 'site', 'idp'];

const clientNames = ['clientid', 'appid'];

/** Members that Kakao's response and scripts for Kakao do not have. */
const otherMembers =
  /^(?:tokenuri|authuri|authprovider.*|clientemail|privatekey.*|quotaprojectid|universedomain|instanceurl|apidomain|extexpiresin|tenant|tenantid|homeaccountid|localaccountid|authority|workspaceid|botid|botuserid|teamid|team|athlete|openid|unionid|refreshexpiresin|starturl|devicecode|restrictedto|xrefreshtokenexpiresin|realmid|accesstokensecret|oauthtoken|oauthtokensecret|consumerkey|consumersecret)$/;

/** Names of addresses that belong to the service which issued the tokens. */
const endpointNames = /token|auth|issuer|^iss$|instance|endpoint/;

function isOtherAddress(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const host = /^\s*https?:\/\/([^/?#:\s]+)/i.exec(value)?.[1];
  if (host === undefined) return false;
  return !/(?:^|\.)kakao\.com$|^localhost$|^127\.|^\[?::1/i.test(host);
}

/** The token type of Kakao's response. */
function isBearer(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === '' || /^bearer$/i.test(value.trim());
}

/** Kakao's scopes that other services do not use. Source: developers.kakao.com, "Scopes". */
const kakaoScopes =
  /^(?:talk_\w+|account_\w+|profile_(?:nickname|image)|friends|plusfriends|story_\w+|age_range|birthyear|phone_number|shipping_address)$/;

/** Scopes that Kakao has too. */
const sharedScopes = /^(?:openid|profile|name|gender|birthday)$/;

function scopeOwner(value: unknown): TokenOwner {
  const list = scopesIn(value);
  if (list === null || list.length === 0) return 'unknown';
  if (list.some((scope) => kakaoScopes.test(scope))) return 'kakao';
  return list.every((scope) => sharedScopes.test(scope)) ? 'unknown' : 'other';
}

/**
 * The scopes in a member: a list, a text with spaces or commas, or the items of Kakao's response to
 * /v2/user/scopes that the user agreed to; null if there is none.
 */
export function scopesIn(value: unknown): readonly string[] | null {
  const list = typeof value === 'string' ? value.split(/[\s,]+/) : value;
  if (!Array.isArray(list)) return null;
  const items = list.map((one) => (isValues(one) && isAgreed(one) ? one['id'] : one));
  const names = items.filter((one): one is string => typeof one === 'string' && one !== '');
  return names.length === 0 ? null : names;
}

function isAgreed({agreed}: Values): boolean {
  return /^true$/i.test(String(agreed));
}

/** An access token of Kakao lasts at most half a day; a day leaves room. */
const maxAccessSeconds = 86_400;

/** Round lifetimes of an hour, which many services use and Kakao does not. */
function hasOtherLifetime(values: TokenSetPlace['values']): boolean {
  return [3599, 3600].includes(Number(values['expiresin'] ?? 0));
}

function hasKakaoSign({values, path, text = ''}: TokenSetPlace): boolean {
  const isNamed = (value: unknown): boolean =>
    typeof value === 'string' && kakao.test(value.normalize('NFC'));
  return (
    isNamed(text) ||
    path.some(isNamed) ||
    Object.entries(values).some(([name, value]) => isNamed(name) || isNamed(value)) ||
    'restapikey' in values ||
    scopeOwner(values['scope'] ?? values['scopes']) === 'kakao'
  );
}
