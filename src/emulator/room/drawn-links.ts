import {escapeHtml} from '../html.ts';
import type {MemoButton, MemoLink} from './link.ts';

/** Draws the links of one memo, and collects the domains that do not open. */
export interface DrawnLinks {
  /** A part of the memo: a link if it opens, otherwise the same part without a link. */
  area(link: MemoLink, className: string, markup: string): string;
  /** The buttons that the memo shows, or nothing. */
  buttons(shown: readonly MemoButton[], fixed?: string): string;
  /** A sentence for each domain of the links drawn so far that does not open. */
  notes(): string;
}

type Target =
  | {readonly kind: 'opens'; readonly address: string}
  | {readonly kind: 'closed'; readonly origin: string}
  | {readonly kind: 'app'}
  | {readonly kind: 'none'};

/**
 * Only web addresses are links: a script address in a template must not work. For an unregistered
 * domain the memo is accepted, but its links open nothing.
 */
function targetOf(link: MemoLink, webDomains: readonly string[]): Target {
  const address = link.web_url ?? link.mobile_web_url ?? '';
  if (/^https?:\/\//i.test(address)) {
    const {origin} = URL.parse(address) ?? {origin: ''};
    return webDomains.includes(origin) ? {kind: 'opens', address} : {kind: 'closed', origin};
  }
  return opensApp(link) ? {kind: 'app'} : {kind: 'none'};
}

function opensApp({android_execution_params, ios_execution_params}: MemoLink): boolean {
  return [android_execution_params, ios_execution_params].some((value = '') => value !== '');
}

export function drawnLinks(webDomains: readonly string[]): DrawnLinks {
  const closed = new Set<string>();
  const follow = (link: MemoLink): Target => {
    const target = targetOf(link, webDomains);
    if (target.kind === 'closed') closed.add(target.origin);
    return target;
  };
  const button = ({title, link}: MemoButton): string => {
    const target = follow(link);
    if (target.kind === 'opens') return anchor(target.address, 'button', escapeHtml(title));
    if (target.kind === 'app') return idleButton(title, '앱에서 열기');
    return target.kind === 'closed' ? idleButton(title) : '';
  };
  return {
    area: (link, className, markup) => {
      const target = follow(link);
      return target.kind === 'opens'
        ? anchor(target.address, className, markup)
        : `<div class="${className}">${markup}</div>`;
    },
    buttons: (shown, fixed = '') => {
      const markup = shown.map(button).join('') + fixed;
      return markup === '' ? '' : `<div class="buttons">${markup}</div>`;
    },
    notes: () => [...closed].map(closedNote).join(''),
  };
}

/** A button that opens nothing on this page, with what it does on the phone. */
export function idleButton(title: string, onPhone: string | null = null): string {
  const hint = onPhone === null ? '' : ` <small>${escapeHtml(onPhone)}</small>`;
  return `<span class="button">${escapeHtml(title)}${hint}</span>`;
}

function closedNote(origin: string): string {
  return `<p class="cut">등록되지 않은 웹 도메인이라 열리지 않습니다: ${escapeHtml(origin)}</p>`;
}

/** A link to an address outside this page; `markup` is already escaped. */
export function anchor(address: string, className: string, markup: string): string {
  return `<a class="${className}" href="${escapeHtml(address)}" target="_blank" rel="noopener noreferrer">${markup}</a>`;
}
