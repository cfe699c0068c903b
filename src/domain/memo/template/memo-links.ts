import type {MemoLink} from '../memo-link.ts';
import type {CardButton} from './card.ts';

/** The addresses of links, each with the title of its button, and each pair once. */
export function memoLinks(links: readonly CardButton[]): readonly MemoLink[] {
  const all = links.flatMap(({title, link: {url, mobileUrl}}) =>
    [url, mobileUrl].flatMap((address) =>
      address === null ? [] : [{url: address, buttonTitle: title}],
    ),
  );
  // Kakao's own button opens what a tap on the message opens.
  const byValue = all.map((link) => [JSON.stringify([link.url, link.buttonTitle]), link] as const);
  return [...new Map(byValue).values()];
}
