import type {TextContent} from '../../../domain/memo/kinds/text.ts';
import {defaultLink, isNoLink} from '../../../domain/memo/memo-link.ts';
import {sanitizeLine} from '../../../domain/text/sanitize.ts';
import {detailWords} from '../detail-words.ts';
import type {KindRows} from './kind-rows.ts';
import {usualButton} from './usual-button.ts';

/** A text shows its link, except the default link, which means that there is none. */
export const textRows: KindRows<TextContent> = {
  details: ({link: {url, buttonTitle}}, language) => {
    if (isNoLink({url, buttonTitle})) return [];
    const title = sanitizeLine(buttonTitle ?? usualButton[language]);
    return [{text: `[${title}] ${sanitizeLine(url)}`, tone: 'dim', link: {url, title}}];
  },
  facts: ({link: {url, buttonTitle}}, language) => [
    ['link', url === defaultLink ? detailWords.none[language] : url],
    ['button', buttonTitle ?? detailWords.usualButton[language]],
  ],
};
