import {linksOf, type MemoContent} from '../../domain/memo/kinds/kinds.ts';
import {defaultLink} from '../../domain/memo/memo-link.ts';

/** The addresses in the links of a content, each once, without the placeholder for no link. */
export function ownAddresses(content: MemoContent): readonly string[] {
  const urls = linksOf(content).map(({url}) => url);
  return [...new Set(urls)].filter((url) => url !== defaultLink && url !== '');
}
