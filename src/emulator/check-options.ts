import {isConsentItem} from './consent-items.ts';
import type {EmulatorOptions, PersonOptions} from './emulator-options.ts';
import {checkFailure} from './failure-response.ts';
import {OptionFault} from './option-fault.ts';

/** Throws OptionFault for options that are impossible for a Kakao app. */
export function checkOptions(options: EmulatorOptions): void {
  checkPorts(options);
  const {redirectUris = [], logoutRedirectUris = [], webDomains = []} = options;
  for (const uri of [...redirectUris, ...logoutRedirectUris]) checkRedirectUri(uri);
  for (const domain of webDomains) checkWebDomain(domain);
  for (const scope of options.enabledScopes ?? []) {
    if (!isConsentItem(scope)) throw new OptionFault('consent-item', scope);
  }
  checkPeople(options.people ?? []);
  checkLifetimes(options);
  for (const failure of options.failures ?? []) checkFailure(failure);
}

function checkPorts({port = 0, apiPort}: EmulatorOptions): void {
  // Without a port of its own, the api origin uses the next one.
  checkPort(port, apiPort === undefined ? 65_534 : 65_535);
  checkPort(apiPort ?? 0, 65_535);
  if (port !== 0 && port === apiPort) throw new OptionFault('same-port', String(port));
}

function checkPort(port: number, largest: number): void {
  if (Number.isInteger(port) && port >= 0 && port <= largest) return;
  throw new OptionFault('port', String(port));
}

// developers.kakao.com, "Kakao Login: Prerequisites": http and https, and no wildcards. RFC 6749
// section 3.1.2 excludes a fragment.
function checkRedirectUri(uri: string): void {
  if (!/^https?:$/.test(URL.parse(uri)?.protocol ?? '')) throw new OptionFault('redirect-uri', uri);
  if (uri.includes('#')) throw new OptionFault('redirect-uri-fragment', uri);
  if (uri.includes('*')) throw new OptionFault('redirect-uri-wildcard', uri);
}

function checkWebDomain(domain: string): void {
  const url = URL.parse(domain);
  if (url?.origin !== domain || !/^https?:$/.test(url.protocol)) {
    throw new OptionFault('web-domain', domain);
  }
}

function checkPeople(people: readonly PersonOptions[]): void {
  const names = people.map(({nickname}) => nickname);
  const unnamed = names.find((name) => name.trim() === '');
  if (unnamed !== undefined) throw new OptionFault('person-name', unnamed);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) throw new OptionFault('person-twice', repeated);
}

function checkLifetimes({
  accessTokenLifetime = 1,
  refreshTokenLifetime = 1,
}: EmulatorOptions): void {
  for (const seconds of [accessTokenLifetime, refreshTokenLifetime]) {
    if (!Number.isInteger(seconds) || seconds < 1)
      throw new OptionFault('lifetime', `${seconds} s`);
  }
}
