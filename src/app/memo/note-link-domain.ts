import {FailureError} from '../../domain/failure/failure.ts';
import {linksOf, type MemoContent} from '../../domain/memo/kinds/kinds.ts';
import {isRegistered, type UnregisteredDomains} from '../../domain/memo/link-domains.ts';
import {defaultLink} from '../../domain/memo/memo-link.ts';
import {domainOf} from '../../domain/memo/web-address.ts';
import type {Ports} from '../ports/ports.ts';

type DomainPorts = Pick<Ports, 'clock' | 'linkDomains' | 'preferences'>;

/** Whether the domains of a memo may be stored; a memo without history leaves nothing behind. */
interface Noting {
  readonly stores?: boolean;
}

/** The same as `noteLinkDomain`, for all links of a content. */
export function noteLinkDomains(
  ports: DomainPorts,
  content: MemoContent,
  {stores = true}: Noting = {},
): UnregisteredDomains | null {
  const urls = linksOf(content).map(({url}) => url);
  return noteDomains(ports, urls, {stores, isPreview: content.kind === 'scrap'});
}

/**
 * Returns the domain of a link that may not be registered in Kakao's console: one that is not in the
 * preference `domains`. If that is not set, only a domain that no earlier memo linked to, so that
 * Kakao's requirement is shown once. Must be called before the memo is stored.
 * Source: developers.kakao.com, "Message template: Default template" (registered domains only).
 */
export function noteLinkDomain(ports: DomainPorts, url: string): UnregisteredDomains | null {
  return noteDomains(ports, [url], {stores: true, isPreview: false});
}

function noteDomains(
  ports: DomainPorts,
  urls: readonly string[],
  {stores, isPreview}: {readonly stores: boolean; readonly isPreview: boolean},
): UnregisteredDomains | null {
  // Kakao's own link is the placeholder for no link, so the user did not choose it.
  const chosen = urls.filter((url) => url !== defaultLink).map(domainOf);
  const all = [...new Set(chosen.filter((domain) => domain !== null))];
  const registered = ports.preferences.read().domains;
  const domains = all.filter((domain) =>
    registered.length > 0 ? !isRegistered(domain, registered) : stores && isNew(ports, domain),
  );
  return domains.length === 0 ? null : {domains, registered, isPreview};
}

function isNew({linkDomains, clock}: DomainPorts, domain: string): boolean {
  try {
    return linkDomains.note(domain, clock.now());
  } catch (error) {
    // A failed write must not prevent a memo from being sent.
    if (error instanceof FailureError) return false;
    throw error;
  }
}
