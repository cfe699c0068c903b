import type {TextContent} from '../../../domain/memo/kinds/text.ts';
import {defaultLink, isNoLink} from '../../../domain/memo/memo-link.ts';
import {
  buttonsIn,
  type CardButton,
  type CardLink,
  linkIn,
} from '../../../domain/memo/template/card.ts';
import {sanitizeLine} from '../../../domain/text/sanitize.ts';
import type {View} from '../../base/view.ts';
import {detailWords} from '../detail-words.ts';
import {buttonFacts, linkFacts} from './card-facts.ts';
import type {Detail, DetailFact, KindRows} from './kind-rows.ts';
import {usualButton} from './usual-button.ts';

/** A text shows its buttons, except the default link, which means that there is none. */
export const textRows: KindRows<TextContent> = {
  after: () => '',
  details: (content, view) => {
    const hasNone = content.frame === undefined && isNoLink(content.link);
    return hasNone ? [] : buttonsOf(content).flatMap((button) => detailOf(button, view));
  },
  facts: (content, view) => {
    const {link, frame} = content;
    if (frame === undefined) return ownFacts(link, view);
    return [...linkFacts(tapOf(content), view), ...buttonFacts(buttonsOf(content), view)];
  },
};

function detailOf({title, link: {url}}: CardButton, {language}: View): readonly Detail[] {
  if (url === null) return [];
  const words = sanitizeLine(title ?? usualButton[language]);
  return [{text: `[${words}] ${sanitizeLine(url)}`, tone: 'dim', link: {url, title: words}}];
}

/** The link of a memo and its button. */
export function ownFacts(
  {url, buttonTitle}: TextContent['link'],
  {language}: View,
): readonly DetailFact[] {
  const name = detailWords.link[language];
  return [
    url === defaultLink ? [name, detailWords.none[language]] : [name, url, url],
    [detailWords.button[language], buttonTitle ?? detailWords.usualButton[language]],
  ];
}

/** What a tap on the text opens. */
function tapOf({link, frame = {}}: TextContent): CardLink {
  const tap = linkIn(frame);
  return tap.url === null ? {url: link.url, mobileUrl: null} : tap;
}

function buttonsOf(content: TextContent): readonly CardButton[] {
  const {link, frame = {}} = content;
  return buttonsIn(frame, tapOf(content)).map((button) => ({
    ...button,
    title: button.title ?? link.buttonTitle,
  }));
}
