/** Variables that the program reads. */
export const environmentWords: readonly (readonly [name: string, meaning: string])[] = [
  ['KAKAO_TUI_HOME', 'One folder for everything that is kept.'],
  ['KAKAO_TUI_PROFILE', 'The profile to use; --profile comes before it.'],
  [
    'KAKAO_TUI_DEBUG',
    'A file (mode 0600) that each process adds to, one JSON object a line: what happens in it, and each phase of its requests to Kakao. No secret, and of your texts only their lengths.',
  ],
  ['KAKAO_REST_API_KEY', 'The REST API key of the Kakao app.'],
  ['KAKAO_CLIENT_SECRET', 'Its client secret.'],
  [
    'KAKAO_REFRESH_TOKEN',
    'The login itself, for a machine that keeps none, with KAKAO_REST_API_KEY. Nothing of it is stored; see --on-rotate. Each process asks Kakao for an access token, and Kakao gives 20 in ten minutes (KOE237): one `watch` or `run` rather than many a `send`.',
  ],
  ['KAKAO_REDIRECT_URI', 'The redirect URI that is registered with it.'],
  ['KAKAO_AUTH_ORIGIN, KAKAO_API_ORIGIN', 'Another Kakao: https or this computer only.'],
  ['BROWSER', 'The browser to log in with; none opens none.'],
  ['VISUAL, EDITOR', 'The editor of Ctrl+G and of send --editor.'],
  ['PAGER', 'The pager of long lists.'],
  ['HTTPS_PROXY, NO_PROXY', 'The proxy on the way to Kakao, and where there is none.'],
  ['NO_COLOR, FORCE_COLOR', 'Colours off, or on.'],
  ['ACCESSIBLE', '1 does as --screen-reader; so does TERM=dumb.'],
  ['COLORFGBG', 'The background, where the terminal does not tell it.'],
  ['LC_ALL, LANG', 'Korean where the locale is, else English.'],
  ['TZ', 'The time zone of what is shown.'],
];
