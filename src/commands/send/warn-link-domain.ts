import {noteLinkDomain, noteLinkDomains} from '../../app/memo/note-link-domain.ts';
import {sendingDefaultsOf} from '../../app/state/sending-defaults.ts';
import {composeContent, type GivenContent} from '../../domain/memo/kinds/kinds.ts';
import type {UnregisteredDomains} from '../../domain/memo/link-domains.ts';
import {linkDomainWords} from '../../messages/subjects/link-domain-words.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {textMessage} from '../shared/given-message.ts';
import type {MessageOptions} from '../shared/message-form.ts';

/** Warns that Kakao opens links to registered domains only, if that of the link may be another. */
export function warnLinkDomain(context: CommandContext, url: string): void {
  warn(context, noteLinkDomain(context.ports(), url));
}

/** Warns of all links in a memo to send; `stores` says whether their domains may be stored. */
export function warnLinkDomains(
  context: CommandContext,
  given: GivenContent,
  {stores = true}: {readonly stores?: boolean} = {},
): void {
  const ports = context.ports();
  const composed = composeContent(given, sendingDefaultsOf(ports.preferences.read()));
  if (composed.ok) warn(context, noteLinkDomains(ports, composed.value.content, {stores}));
}

/** Warns of the links and buttons in the options of a command that sends later. */
export function warnOptionLinks(context: CommandContext, options: MessageOptions): void {
  const defaults = sendingDefaultsOf(context.ports().preferences.read());
  warnLinkDomains(context, textMessage(options, anyText, defaults));
}

const anyText = '.';

function warn(context: CommandContext, unregistered: UnregisteredDomains | null): void {
  if (unregistered !== null) context.hint(linkDomainWords(unregistered));
}
