import {FailureError} from '../../domain/failure/failure.ts';
import {linksOf, type MemoContent} from '../../domain/memo/kinds/kinds.ts';
import {defaultLink} from '../../domain/memo/memo-link.ts';
import {domainOf} from '../../domain/memo/web-address.ts';
import type {Ports} from '../ports/ports.ts';

/** The domains of a content that nothing was ever linked to, as `meetLinkDomain` tells them. */
export function noteLinkDomains(
  ports: Pick<Ports, 'clock' | 'linkDomains'>,
  content: MemoContent,
): readonly string[] {
  const domains = linksOf(content).map(({url}) => noteLinkDomain(ports, url));
  return domains.filter((domain) => domain !== null);
}

/**
 * The domain of a link when nothing was ever linked to it, so that the person is told once what Kakao
 * asks of it; null otherwise. To be asked before the memo is on record.
 * Source: developers.kakao.com, "Message template: Default template" (registered domains only).
 */
export function noteLinkDomain(
  {linkDomains, clock}: Pick<Ports, 'clock' | 'linkDomains'>,
  url: string,
): string | null {
  // Nobody chose Kakao's own, which stands for no link.
  const domain = url === defaultLink ? null : domainOf(url);
  if (domain === null) return null;
  try {
    return linkDomains.note(domain, clock.now()) ? domain : null;
  } catch (error) {
    // A disk that takes no note must not keep a memo from going out.
    if (error instanceof FailureError) return null;
    throw error;
  }
}
