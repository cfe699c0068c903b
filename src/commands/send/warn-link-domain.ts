import {meetLinkDomain} from '../../app/memo/meet-link-domain.ts';
import {linkDomainWords} from '../../messages/subjects/link-domain-words.ts';
import type {CommandContext} from '../shared/command-context.ts';

/** Says once for each domain that Kakao opens links to registered domains only. */
export function warnLinkDomain(context: CommandContext, url: string): void {
  const domain = meetLinkDomain(context.ports(), url);
  if (domain !== null) context.hint(linkDomainWords(domain));
}
