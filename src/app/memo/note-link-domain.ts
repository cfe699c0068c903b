import {FailureError} from '../../domain/failure/failure.ts';
import {linksOf, type MemoContent} from '../../domain/memo/kinds/kinds.ts';
import {defaultLink} from '../../domain/memo/memo-link.ts';
import {domainOf} from '../../domain/memo/web-address.ts';
import type {Ports} from '../ports/ports.ts';

/** Returns the domains of a content that no earlier memo linked to; see `noteLinkDomain`. */
export function noteLinkDomains(
  ports: Pick<Ports, 'clock' | 'linkDomains'>,
  content: MemoContent,
): readonly string[] {
  const domains = linksOf(content).map(({url}) => noteLinkDomain(ports, url));
  return domains.filter((domain) => domain !== null);
}

/**
 * Returns the domain of a link that no earlier memo used, so that Kakao's requirement for it can be
 * shown once; null otherwise. Must be called before the memo is stored.
 * Source: developers.kakao.com, "Message template: Default template" (registered domains only).
 */
export function noteLinkDomain(
  {linkDomains, clock}: Pick<Ports, 'clock' | 'linkDomains'>,
  url: string,
): string | null {
  // Kakao's own link is the placeholder for no link, so the user did not choose it.
  const domain = url === defaultLink ? null : domainOf(url);
  if (domain === null) return null;
  try {
    return linkDomains.note(domain, clock.now()) ? domain : null;
  } catch (error) {
    // A failed write must not prevent a memo from being sent.
    if (error instanceof FailureError) return null;
    throw error;
  }
}
