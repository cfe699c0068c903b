import type {MemoButton, MemoLink} from '../../room/link.ts';
import {readLink} from './link.ts';
import {type Members, readList, readText, requireText} from './members.ts';

export const mostButtons = 2;

const defaultTitle = '자세히 보기';

/** The buttons of a template; empty if it has none of its own. */
export function readButtons(members: Members, most = mostButtons): readonly MemoButton[] {
  return readList(members, 'buttons', most).map((button) => ({
    title: requireText(button, 'title'),
    link: readLink(button, 'link'),
  }));
}

/**
 * The buttons that a card shows: its own, or the default one, which `button_title` renames and which
 * opens `link`.
 */
export function readCardButtons(
  members: Members,
  link: MemoLink,
  most = mostButtons,
): readonly MemoButton[] {
  const title = readText(members, 'button_title');
  const buttons = readButtons(members, most);
  return buttons.length > 0 ? buttons : [defaultButton(link, title)];
}

export function defaultButton(link: MemoLink, title: string | null = null): MemoButton {
  return {title: title ?? defaultTitle, link};
}
