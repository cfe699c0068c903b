import {escapeHtml} from '../../html.ts';

/** Content-Security-Policy has no expression for other loopback addresses. */
const loadedHosts = ['localhost', '127.0.0.1'];

/**
 * The sources that `img-src` of the page allows. The page loads nothing from other machines: a
 * rehearsal must not report to them that a memo was read.
 */
export const pictureSources = ['data:', ...loadedHosts.map((host) => `http://${host}:*`)].join(' ');

/**
 * The picture at an address of a template, or a placeholder with the name of its host; nothing if
 * there is no address. `subject` is what the picture belongs to, as a screen reader says it.
 */
export function picture(
  address: string | null,
  subject: string | null,
  className = 'picture',
): string {
  if (address === null || address === '') return '';
  const alt = subject === null || subject === '' ? '사진' : `${subject} 사진`;
  const url = URL.parse(address);
  if (url !== null && isLoaded(url)) {
    return `<img class="${className}" src="${escapeHtml(address)}" alt="${escapeHtml(alt)}">`;
  }
  const host = url?.host ?? '';
  const label = host === '' ? alt : `${alt}, ${host}`;
  // A small placeholder breaks the name of the host at its dots.
  const parts = escapeHtml(host).replaceAll('.', '.<wbr>');
  return `<div class="${className} unloaded" role="img" aria-label="${escapeHtml(label)}" title="${escapeHtml(host)}">${parts}</div>`;
}

function isLoaded({protocol, hostname, href}: URL): boolean {
  if (protocol === 'data:') return /^data:image\//i.test(href);
  return /^https?:$/.test(protocol) && loadedHosts.includes(hostname);
}
