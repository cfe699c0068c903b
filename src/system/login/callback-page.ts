import {createHash} from 'node:crypto';
import {type Language, otherLanguage} from '../../domain/program/language.ts';
import {type CallbackOutcome, callbackPageWords} from './callback-page-words.ts';

export type FixedResponse = {status: number; headers: Record<string, string>; body: string};

const style = `
:root { color-scheme: light dark; --paper: #f6f5f1; --card: #fff; --ink: #1f1d1a; --quiet: #625d55; --line: #e3dfd6; --mark: #fee500; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #191816; --card: #24221f; --ink: #f1eee8; --quiet: #aaa399; --line: #38352f; }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px; background: var(--paper); color: var(--ink); font: 16px/1.6 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK KR', 'Noto Sans KR', system-ui, sans-serif; word-break: keep-all; overflow-wrap: anywhere; }
main { width: 100%; max-width: 440px; padding: 32px; background: var(--card); border: 1px solid var(--line); border-top: 4px solid var(--line); border-radius: 12px; }
main.received { border-top-color: var(--mark); }
main.no-consent { border-top-color: #d9480f; }
h1 { margin: 0 0 8px; font-size: 22px; line-height: 1.35; }
h2 { margin: 0 0 4px; font-size: 16px; line-height: 1.35; }
section { margin-top: 24px; padding-top: 20px; border-top: 1px solid var(--line); }
p { margin: 0; color: var(--quiet); }
small { display: block; margin-top: 24px; font-size: 13px; color: var(--quiet); }
`;

const statusOf: Record<CallbackOutcome, number> = {
  received: 200,
  'no-consent': 200,
  denied: 200,
  used: 400,
  opened: 400,
  refused: 400,
};

const securityHeaders = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  Connection: 'close',
};

/**
 * The page that a browser shows after Kakao's redirect, in both languages: the user of the browser
 * may be another person than the user of the terminal. The page depends only on the outcome and the
 * language, not on the request. It runs no script and leaks nothing (RFC 9700 section 4.2.4).
 */
export function callbackPage(outcome: CallbackOutcome, language: Language): FixedResponse {
  const {title, body} = callbackPageWords[language][outcome];
  const other = otherLanguage(language);
  const translated = callbackPageWords[other][outcome];
  return {
    status: statusOf[outcome],
    headers: {'Content-Type': 'text/html; charset=utf-8', ...securityHeaders},
    body: `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · kakao-tui</title>
<style>${style}</style>
</head>
<body>
<main class="${outcome}"><h1>${title}</h1><p>${body}</p><section lang="${other}"><h2>${translated.title}</h2><p>${translated.body}</p></section><small>kakao-tui</small></main>
</body>
</html>
`,
  };
}

/** Sends the browser to the login page; nothing may keep the address or pass it on. */
export function redirection(url: string): FixedResponse {
  return {status: 302, headers: {Location: url, ...securityHeaders}, body: ''};
}

/** The response to any request that is not the callback: scanners, icons, other methods. */
export function plainRefusal(status: 400 | 404 | 405 | 414): FixedResponse {
  const allow: Record<string, string> = status === 405 ? {Allow: 'GET'} : {};
  return {
    status,
    headers: {'Content-Type': 'text/plain; charset=utf-8', ...securityHeaders, ...allow},
    body: `${status}\n`,
  };
}
