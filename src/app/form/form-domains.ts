import {linksOf, type MemoContent} from '../../domain/memo/kinds/kinds.ts';
import {
  isRegistered,
  type LinkDomain,
  type UnregisteredDomains,
} from '../../domain/memo/link-domains.ts';
import {defaultLink} from '../../domain/memo/memo-link.ts';
import {domainOf} from '../../domain/memo/web-address.ts';

/**
 * The domains that a content links to and that are not among the registered ones; null if there are
 * none, or if no registered domain is known.
 */
export function unregisteredIn(
  content: MemoContent,
  registered: readonly LinkDomain[],
): UnregisteredDomains | null {
  if (registered.length === 0) return null;
  const urls = linksOf(content).map(({url}) => url);
  const linked = urls.filter((url) => url !== defaultLink).map(domainOf);
  const all = [...new Set(linked.filter((domain) => domain !== null))];
  const domains = all.filter((domain) => !isRegistered(domain, registered));
  return domains.length === 0 ? null : {domains, registered, isPreview: content.kind === 'scrap'};
}
