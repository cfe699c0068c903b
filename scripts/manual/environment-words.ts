/** Variables that the program reads. */
export const environmentWords: readonly (readonly [name: string, meaning: string])[] = [
  ['KAKAO_TUI_HOME', 'The folder for all data and preferences.'],
  ['KAKAO_TUI_PROFILE', 'The profile to use; --profile overrides it.'],
  [
    'KAKAO_TUI_DEBUG',
    'A file (mode 0600) to append a debug log to: one JSON object per line for each event and each phase of a request to Kakao. It contains no secret, and only the length of your texts.',
  ],
  ['KAKAO_REST_API_KEY', 'The REST API key of the Kakao app.'],
  ['KAKAO_CLIENT_SECRET', 'The client secret of that key.'],
  [
    'KAKAO_REFRESH_TOKEN',
    'The login on a machine without a stored one, such as a CI runner; needs KAKAO_REST_API_KEY. Nothing of it is stored; see --on-rotate. Each process requests an access token, and Kakao issues at most 20 in ten minutes (KOE237): prefer one `watch` or `run` to many `send` commands.',
  ],
  ['KAKAO_REDIRECT_URI', 'The redirect URI that is registered for the key.'],
  [
    'KAKAO_AUTH_ORIGIN, KAKAO_API_ORIGIN',
    'Origins to use instead of those of Kakao; they must use https unless they are on this machine.',
  ],
  ['BROWSER', 'The browser to log in with; none opens no browser.'],
  ['VISUAL, EDITOR', 'The editor for Ctrl+G and send --editor.'],
  ['PAGER', 'The pager for long lists.'],
  ['HTTPS_PROXY, NO_PROXY', 'The proxy to reach Kakao, and the hosts to reach without it.'],
  [
    'NODE_EXTRA_CA_CERTS, NODE_USE_SYSTEM_CA',
    'A file (PEM) with further certificates to trust; 1 trusts those that the system trusts.',
  ],
  ['NO_COLOR, FORCE_COLOR', 'Turn colors off or on.'],
  ['ACCESSIBLE', '1 has the effect of --screen-reader; so does TERM=dumb.'],
  ['COLORFGBG', 'The background color, if the terminal does not report it.'],
  ['KAKAO_TUI_LANG', 'The language, ko or en; --lang overrides it.'],
  [
    'LC_ALL, LANG',
    'The locale: messages are in Korean if it is Korean, otherwise in English. On a terminal the preference language overrides it.',
  ],
  ['TZ', 'The time zone of the times shown.'],
];
