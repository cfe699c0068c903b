import type {Environment} from '../failure/environment.ts';

/** The variables that a service needs in order to work as the shell that installs it does. */
export const inheritedNames = [
  'KAKAO_API_ORIGIN',
  'KAKAO_AUTH_ORIGIN',
  'KAKAO_TUI_HOME',
  'LANG',
  'LC_ALL',
  'NODE_EXTRA_CA_CERTS',
  'NODE_USE_SYSTEM_CA',
  'NO_PROXY',
  'PATH',
  'TZ',
  'XDG_CACHE_HOME',
  'XDG_CONFIG_HOME',
  'XDG_DATA_HOME',
  'no_proxy',
] as const;

/** Variables with the address of a proxy, which may contain a password. */
export const proxyNames = ['HTTPS_PROXY', 'HTTP_PROXY', 'https_proxy', 'http_proxy'] as const;

/** Variables that a service would use, but that contain secrets. */
export const secretNames = ['KAKAO_CLIENT_SECRET', 'KAKAO_REFRESH_TOKEN'] as const;

export interface ServiceEnvironment {
  /** Contains no secrets: a service file may be copied or read by others. */
  readonly inherited: Readonly<Record<string, string>>;
  /** The names of set variables that contain secrets, so that the service does not get them. */
  readonly withheld: readonly string[];
}

/** Divides the variables of a shell into those that a service gets and those that it must not get. */
export function serviceEnvironment(env: Environment): ServiceEnvironment {
  const isSet = (name: string) => (env[name] ?? '') !== '';
  const proxies = proxyNames.filter(isSet);
  const open = proxies.filter((name) => !hasCredentials(env[name] ?? ''));
  const inherited = [...inheritedNames.filter(isSet), ...open];
  return {
    inherited: Object.fromEntries(inherited.map((name) => [name, env[name] ?? ''])),
    withheld: [...proxies.filter((name) => !open.includes(name)), ...secretNames.filter(isSet)],
  };
}

/** A name alone is treated like a password: some proxies take a token in its place. */
function hasCredentials(address: string): boolean {
  return address.includes('@');
}
