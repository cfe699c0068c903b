import {isRegistered} from '../registered-app.ts';
import type {Card, CardContent} from '../room/card.ts';
import type {MemoButton, MemoLink} from '../room/link.ts';
import type {World} from '../world.ts';
import type {Message} from './message.ts';

type ChangeLink = (link: MemoLink) => MemoLink;

/**
 * The message with its links as they arrive: of unregistered domains they are kept and open
 * nothing, or are dropped with their buttons, or get the first registered domain as their origin.
 */
export function arrivingLinks(message: Message, {app, links}: World): Message {
  if (links === 'keep') return message;
  const [first] = app.webDomains;
  const arrives = (address: string): string | null => {
    if (isRegistered(address, app)) return address;
    return links === 'drop' || first === undefined ? null : withOrigin(address, first);
  };
  return changeLinks(message, (link) => changeAddresses(link, arrives));
}

function withOrigin(address: string, origin: string): string {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return origin;
  return `${origin}${url.pathname}${url.search}${url.hash}`;
}

function changeAddresses(
  {web_url, mobile_web_url, ...parameters}: MemoLink,
  arrives: (address: string) => string | null,
): MemoLink {
  const web = web_url === undefined ? null : arrives(web_url);
  const mobile = mobile_web_url === undefined ? null : arrives(mobile_web_url);
  return {
    ...(web === null ? {} : {web_url: web}),
    ...(mobile === null ? {} : {mobile_web_url: mobile}),
    ...parameters,
  };
}

function changeLinks(message: Message, change: ChangeLink): Message {
  return {
    ...message,
    link: change(message.link),
    buttons: changeButtons(message.buttons, change),
    card: message.card === null ? null : changeCard(message.card, change),
  };
}

function changeCard(card: Card, change: ChangeLink): Card {
  const inContent = (content: CardContent) => ({...content, link: change(content.link)});
  const buttons = changeButtons(card.buttons, change);
  if (card.kind === 'list') {
    return {...card, link: change(card.link), contents: card.contents.map(inContent), buttons};
  }
  if (card.kind === 'scrap') {
    return {...card, content: card.content === null ? null : inContent(card.content), buttons};
  }
  return {...card, content: inContent(card.content), buttons};
}

/** A button that loses its whole link is gone. */
function changeButtons(buttons: readonly MemoButton[], change: ChangeLink): readonly MemoButton[] {
  return buttons
    .map(({title, link}) => ({title, link: change(link)}))
    .filter(({link}) => Object.keys(link).length > 0);
}
