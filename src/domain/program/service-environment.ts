import type {Environment} from '../failure/environment.ts';

/** The variables that a service needs in order to work as the shell that installs it does. */
export const inheritedNames = [
  'HOME',
  'KAKAO_API_ORIGIN',
  'KAKAO_AUTH_ORIGIN',
  'KAKAO_TUI_HOME',
  'KAKAO_TUI_LANG',
  'LANG',
  'LC_ALL',
  'LC_MESSAGES',
  'NODE_EXTRA_CA_CERTS',
  'NODE_USE_SYSTEM_CA',
  'NO_PROXY',
  'PATH',
  'SSL_CERT_DIR',
  'SSL_CERT_FILE',
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

/**
 * Divides the variables of a shell into those that a service gets and those that it must not get.
 */
export function serviceEnvironment(env: Environment): ServiceEnvironment {
  const isSet = (name: string) => (env[name] ?? '') !== '';
  const proxies = proxyNames.filter(isSet);
  const open = proxies.filter((name) => !hasCredentials(env[name] ?? ''));
  const inherited = [...inheritedNames.filter(isSet), ...open];
  return {
    inherited: {
      ...Object.fromEntries(inherited.map((name) => [name, env[name] ?? ''])),
      ...certificateOptions(env['NODE_OPTIONS'] ?? ''),
    },
    withheld: [...proxies.filter((name) => !open.includes(name)), ...secretNames.filter(isSet)],
  };
}

/**
 * The options of Node.js that choose the trusted certificates. Those of a debugger are left out.
 */
function certificateOptions(options: string): Readonly<Record<string, string>> {
  const chosen = options.split(/\s+/).filter((word) => /^--use-[a-z]+-ca$/.test(word));
  return chosen.length === 0 ? {} : {NODE_OPTIONS: chosen.join(' ')};
}

/** A name alone is treated like a password: some proxies take a token in its place. */
function hasCredentials(address: string): boolean {
  return address.includes('@');
}
