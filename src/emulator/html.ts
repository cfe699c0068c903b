import {randomBytes} from 'node:crypto';
import type {PageLanguage} from './page-language.ts';
import type {WholeReply} from './reply.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes a text for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

export interface Page {
  readonly status: number;
  readonly title: string;
  /** Default: Korean. */
  readonly language?: PageLanguage;
  readonly style: string;
  /** Further elements of the head, in which external text is already escaped. */
  readonly head?: string;
  /** Markup in which external text is already escaped. */
  readonly main: string;
  /** Form targets in addition to this host; browsers apply form-action to redirects too. */
  readonly formActions?: readonly string[];
}

/**
 * The form target that allows a redirect to this address. A CSP source cannot contain an IPv6
 * address, so only the scheme is used for one.
 */
export function formSource({protocol, host}: URL): string {
  return host.startsWith('[') ? protocol : `${protocol}//${host}`;
}

/** A page that loads no external resources and runs no scripts. */
export function htmlPage(page: Page): WholeReply {
  const nonce = randomBytes(16).toString('base64');
  const formAction = ["'self'", ...(page.formActions ?? [])].join(' ');
  return {
    status: page.status,
    headers: {
      'content-type': 'text/html;charset=UTF-8',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; img-src data:; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
    body: `<!doctype html>
<html lang="${page.language ?? 'ko'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<link rel="icon" href="data:,">${page.head ?? ''}
<style nonce="${nonce}">${page.style}</style>
</head>
<body>
${page.main}
</body>
</html>
`,
  };
}
