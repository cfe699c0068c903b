import type {GivenButton} from './given-button.ts';
import {isNoLink, type MemoLink} from './memo-link.ts';

/** The link and the buttons that a user asks for; the defaults decide what is left out. */
export interface GivenLinks {
  readonly link?: string | undefined;
  /** The address on a phone, if it is another one. */
  readonly mobileLink?: string | undefined;
  readonly button?: readonly GivenButton[] | undefined;
}

/** A link in Kakao's notation. */
export interface GivenLink {
  readonly web_url?: string;
  readonly mobile_web_url: string;
}

/** The link of a message; an address for the phone alone is not joined by the placeholder. */
export function linkOf({link, mobileLink}: GivenLinks, defaults: MemoLink): GivenLink {
  const isUnset = link === undefined && isNoLink({...defaults, buttonTitle: null});
  if (isUnset && mobileLink !== undefined) return {mobile_web_url: mobileLink};
  const url = link ?? defaults.url;
  return {web_url: url, mobile_web_url: mobileLink ?? url};
}

export function buttonsOf({button = []}: GivenLinks, link: GivenLink): readonly unknown[] {
  return button.map(({title, url}) => ({
    title,
    link: url === null ? link : {web_url: url, mobile_web_url: url},
  }));
}

/** The buttons of a message other than a text; without any, the title of the preference. */
export function buttonMembers(
  given: GivenLinks,
  defaults: MemoLink,
): Readonly<Record<string, unknown>> {
  const buttons = buttonsOf(given, linkOf(given, defaults));
  if (buttons.length > 0) return {buttons};
  const {buttonTitle} = defaults;
  return buttonTitle === null ? {} : {button_title: buttonTitle};
}
