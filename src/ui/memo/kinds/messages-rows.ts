import {linksOf, type MemoContent} from '../../../domain/memo/kinds/kinds.ts';
import {sanitizeLine} from '../../../domain/text/sanitize.ts';
import type {KindRows} from './kind-rows.ts';
import {usualButton} from './usual-button.ts';

/** A message shows each of its links. */
export const messagesRows: KindRows<MemoContent> = {
  details: (content, language) =>
    linksOf(content).map(({url, buttonTitle}) => {
      const title = sanitizeLine(buttonTitle ?? usualButton[language]);
      return {text: `[${title}] ${sanitizeLine(url)}`, tone: 'dim', link: {url, title}};
    }),
  facts: (content) => linksOf(content).map(({url}) => ['link', url]),
};
