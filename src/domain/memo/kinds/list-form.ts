import {failed, type Result, succeeded} from '../../failure/result.ts';
import {buttonMembers, type GivenLinks, linkOf} from '../given-links.ts';
import type {MemoLink} from '../memo-link.ts';
import type {GivenContent} from './kinds.ts';
import {givenList, type ListItem} from './list-of-items.ts';

/** What surrounds the items of a list. */
export interface ListForm extends GivenLinks {
  readonly title: string;
  /** The most messages that the items may become; 5 if absent. */
  readonly maxMessages?: number | undefined;
}

/** The most messages that a list becomes, unless the user allows more. */
const defaultMaxMessages = 5;

/** The items as a list; fails with `many-messages` if they are too many. */
export function listContent(
  form: ListForm,
  items: readonly ListItem[],
  defaults: MemoLink,
): Result<GivenContent> {
  const {title, maxMessages: limit = defaultMaxMessages} = form;
  const link = linkOf(form, defaults);
  const content = givenList({title, link, items, buttons: buttonMembers(form, defaults)});
  const count = 'messages' in content ? content.messages.length : 1;
  return count > limit ? failed({kind: 'many-messages', count, limit}) : succeeded(content);
}
