import type {MemoLink} from '../memo-link.ts';
import {bounded} from '../template/bounded.ts';
import {buttonsIn, linkIn} from '../template/card.ts';
import type {JsonObject} from '../template/json.ts';
import {memoLinks} from '../template/memo-links.ts';
import {buttonMembers, link} from '../template/objects.ts';
import {object, optional, required} from '../template/reader.ts';
import {text} from '../template/values.ts';

/** What surrounds the text in a text template: its link and buttons. */
export const textFrame = bounded(object({link: optional(link), ...buttonMembers(2)}));

/** The maximum length (UTF-16 units) of the text in a template; longer texts are divided. */
const maxTemplateUnits = 200;

/** A whole text template, as a file holds it; `link` is required. */
export const textTemplate = bounded(
  object({
    text: required(text({most: maxTemplateUnits})),
    link: required(link),
    ...buttonMembers(2),
  }),
);

/** The addresses of a frame other than the memo's own link. */
export function frameLinks(frame: JsonObject, own: MemoLink): readonly MemoLink[] {
  const tap = linkIn(frame);
  const links = memoLinks([{title: null, link: tap}, ...buttonsIn(frame, tap)]);
  return links.filter(({url, buttonTitle}) => url !== own.url || buttonTitle !== null);
}
