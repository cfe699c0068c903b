import {noteLinkDomain, noteLinkDomains} from '../../app/memo/note-link-domain.ts';
import {sendingDefaultsOf} from '../../app/state/sending-defaults.ts';
import {composeContent, type GivenContent} from '../../domain/memo/kinds/kinds.ts';
import {linkDomainWords} from '../../messages/subjects/link-domain-words.ts';
import type {CommandContext} from '../shared/command-context.ts';

/** Warns once for each domain that Kakao opens links to registered domains only. */
export function warnLinkDomain(context: CommandContext, url: string): void {
  const domain = noteLinkDomain(context.ports(), url);
  if (domain !== null) context.hint(linkDomainWords(domain));
}

/** Warns once for each domain of the links in a memo to send. */
export function warnLinkDomains(context: CommandContext, given: GivenContent): void {
  const ports = context.ports();
  const composed = composeContent(given, sendingDefaultsOf(ports.preferences.read()));
  if (!composed.ok) return;
  for (const domain of noteLinkDomains(ports, composed.value.content)) {
    context.hint(linkDomainWords(domain));
  }
}
