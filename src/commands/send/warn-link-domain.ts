import {noteLinkDomain, noteLinkDomains} from '../../app/memo/note-link-domain.ts';
import {sendingDefaultsOf} from '../../app/state/sending-defaults.ts';
import {composeContent, type MemoContent} from '../../domain/memo/kinds/kinds.ts';
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
  content: MemoContent,
  {stores = true}: {readonly stores?: boolean} = {},
): void {
  warn(context, noteLinkDomains(context.ports(), content, {stores}));
}

/** Warns of the links and buttons in the options of a command that sends later. */
export function warnOptionLinks(context: CommandContext, options: MessageOptions): void {
  const defaults = sendingDefaultsOf(context.ports().preferences.read());
  const composed = composeContent(textMessage(options, anyText, defaults), defaults);
  if (composed.ok) warnLinkDomains(context, composed.value.content);
}

const anyText = '.';

function warn(context: CommandContext, unregistered: UnregisteredDomains | null): void {
  if (unregistered !== null) context.hint(linkDomainWords(unregistered));
}
