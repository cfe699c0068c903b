import {domainOf} from './web-address.ts';

/**
 * A domain that is registered in Kakao's console: `https://news.example.com`, or
 * `news.example.com:8443` for http and https. Kakao compares scheme, host and port; subdomains are
 * domains of their own.
 */
export type LinkDomain = string;

/** Links of a message to domains that are not known to be registered. */
export interface UnregisteredDomains {
  /** Each once, with its scheme: `https://news.example.com`. */
  readonly domains: readonly string[];
  /** The domains that are known to be registered. */
  readonly registered: readonly LinkDomain[];
  /** Whether the message is the preview of a page, which Kakao refuses. */
  readonly isPreview: boolean;
}

/**
 * Reads domains between commas or blanks, such as `news.example.com,https://a.kr:8443`; paths are
 * ignored. Undefined if one is not a domain.
 */
export function readLinkDomains(text: string): readonly LinkDomain[] | undefined {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  const domains = words.map(readLinkDomain).filter((domain) => domain !== undefined);
  return domains.length === words.length ? [...new Set(domains)] : undefined;
}

/** The domain as it is stored; undefined if the text is not one. */
export function readLinkDomain(text: string): LinkDomain | undefined {
  const hasScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(text);
  const origin = domainOf(hasScheme ? text : `https://${text}`);
  // What URL accepts before a host is in no registered domain; nor is a wildcard.
  if (origin === null || /[*@]|^\//.test(text)) return undefined;
  return hasScheme ? origin : withoutScheme(origin);
}

/** Whether links to `origin`, as `domainOf` returns it, are among the domains. */
export function isRegistered(origin: string, domains: readonly LinkDomain[]): boolean {
  return domains.some((domain) => domain === origin || domain === withoutScheme(origin));
}

/** A domain in its shortest form: without `https://`. */
export function shortDomain(domain: string): string {
  return domain.replace(/^https:\/\//, '');
}

function withoutScheme(origin: string): string {
  return origin.replace(/^https?:\/\//, '');
}
