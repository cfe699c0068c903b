import {randomBytes, randomInt} from 'node:crypto';
import {type ConsentKind, consentItem} from './consent-items.ts';
import type {CustomTemplate} from './custom-template.ts';
import type {EmulatorOptions} from './emulator-options.ts';

/** The app as configured in the developer console. */
export interface RegisteredApp {
  readonly id: number;
  readonly name: string;
  readonly restApiKey: string;
  /** null: the client secret is disabled. */
  readonly clientSecret: string | null;
  redirectUris: readonly string[];
  readonly logoutRedirectUris: readonly string[];
  /**
   * Scheme, host and port of the addresses that a memo's buttons may open (앱 > 제품 링크 관리 > 웹 도메인).
   */
  webDomains: readonly string[];
  /** The templates made in the console, by id. */
  readonly templates: ReadonlyMap<string, CustomTemplate>;
  kakaoLoginOn: boolean;
  enabledScopes: readonly string[];
  consentKind(scope: string): ConsentKind;
}

/** Whether the domain of an address is registered. */
export function isRegistered(address: string, {webDomains}: RegisteredApp): boolean {
  return webDomains.includes(URL.parse(address)?.origin ?? '');
}

const lettersAndDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const defaultRedirectUris: readonly string[] = [
  'http://localhost:8931/callback',
  'https://example.com/oauth',
  'https://localhost:3000',
];

const defaultWebDomains: readonly string[] = [
  'https://developers.kakao.com',
  'https://example.com',
];

function generateClientSecret(): string {
  const pick = () => lettersAndDigits.charAt(randomInt(lettersAndDigits.length));
  return Array.from({length: 32}, pick).join('');
}

/** Registers the emulator's only app; absent keys are generated. */
export function registerApp(options: EmulatorOptions): RegisteredApp {
  return {
    id: 1234567,
    name: options.appName ?? 'kakao-tui',
    restApiKey: options.restApiKey ?? randomBytes(16).toString('hex'),
    clientSecret:
      options.clientSecret === undefined ? generateClientSecret() : options.clientSecret,
    redirectUris: options.redirectUris ?? defaultRedirectUris,
    logoutRedirectUris: options.logoutRedirectUris ?? [],
    webDomains: options.webDomains ?? defaultWebDomains,
    templates: new Map(Object.entries(options.templates ?? {})),
    kakaoLoginOn: options.kakaoLoginOn ?? true,
    enabledScopes: options.enabledScopes ?? ['profile_nickname', 'talk_message', 'talk_calendar'],
    consentKind: (scope) => options.consentKinds?.[scope] ?? consentItem(scope).kind,
  };
}
