import type {Endpoint} from '../reply.ts';

/** Kakao's colors of events. Source: developers.kakao.com, "Talk Calendar: REST API". */
const colors: Readonly<Record<string, string>> = {
  blue: '#2c88de',
  royal_blue: '#2d69e0',
  navy_blue: '#223788',
  red: '#d42726',
  pink: '#ed5683',
  orange: '#ff9429',
  green: '#149959',
  lime: '#7cb343',
  olive: '#a4ad15',
  mint: '#5cc5be',
  magenta: '#ab47bc',
  violet: '#8a4b9b',
  lavender: '#9e9ed8',
  brown: '#8d6e63',
  gray: '#757575',
};

const colorRules = Object.entries(colors)
  .map(([name, color]) => `[data-color="${name}"] { border-left-color: ${color}; }`)
  .join('\n');

const styleSheet = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { background: #e9ebee; }
body { margin: 0 auto; min-height: 100vh; min-height: 100dvh; max-width: 560px; background: #f5f6f8; color: #191919;
  font: 15px/1.5 "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", "Noto Sans KR", sans-serif; }
p { margin: 0; }
header { display: flex; align-items: center; gap: 12px; padding: 14px 18px; background: #fff; border-bottom: 1px solid rgb(0 0 0 / 8%); }
header > div:nth-child(2) { flex: 1; min-width: 0; }
header h1 { margin: 0; font-size: 17px; line-height: 1.3; }
header p { font-size: 13px; color: #3c4854; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.face { flex: none; width: 40px; height: 40px; border-radius: 15px; background: #fee500; display: grid; place-items: center; font-weight: 700; }
.room { flex: none; min-height: 44px; padding: 0 16px; border-radius: 999px; background: #eef0f3; color: #191919; font-size: 14px; line-height: 44px; text-decoration: none; }
nav { display: flex; gap: 8px; padding: 8px 18px; overflow-x: auto; background: #fff; border-bottom: 1px solid rgb(0 0 0 / 8%); }
nav a { flex: none; min-width: 44px; max-width: 12em; padding: 0 16px; border-radius: 999px; background: #eef0f3; color: #191919;
  font-size: 14px; line-height: 44px; text-align: center; text-decoration: none; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
nav a[aria-current] { background: #191919; color: #fff; font-weight: 700; }
#offline { padding: 8px 18px; background: #4b3f00; color: #fff; font-size: 14px; text-align: center; }
.noscript { padding: 10px 18px; background: #fff; font-size: 14px; text-align: center; }
#ringing { position: sticky; top: 0; display: flex; align-items: center; gap: 12px; padding: 10px 18px; background: #fee500; box-shadow: 0 2px 6px rgb(0 0 0 / 18%); }
#ringing .bell { flex: none; }
#ringing p { flex: 1; min-width: 0; font-size: 14px; overflow-wrap: anywhere; }
#ringing b { display: block; font-size: 16px; line-height: 1.35; }
#ringing button { flex: none; min-width: 64px; min-height: 44px; border: 0; border-radius: 10px; background: #191919; color: #fff; font: inherit; font-weight: 600; }
@media (prefers-reduced-motion: no-preference) {
  #ringing .bell { animation: ring 0.6s ease-in-out 5; transform-origin: top; }
  @keyframes ring { 25% { transform: rotate(18deg); } 75% { transform: rotate(-18deg); } }
}
main { padding: 4px 16px 24px; }
h2 { margin: 18px 2px 8px; font-size: 14px; color: #3c4854; }
ol { list-style: none; margin: 0; padding: 0; display: grid; gap: 8px; }
li { padding: 11px 14px; border-radius: 12px; background: #fff; border-left: 5px solid #b7bec6; }
.when { font-size: 13px; color: #3c4854; }
.title { font-size: 16px; font-weight: 600; line-height: 1.4; overflow-wrap: anywhere; word-break: keep-all; }
.text { margin-top: 2px; font-size: 14px; color: #3c4854; white-space: pre-wrap; overflow-wrap: anywhere; max-height: 4.5em; overflow: hidden; }
.facts { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 6px; font-size: 12px; color: #3c4854; }
.facts:empty { display: none; }
.facts > span { padding: 2px 9px; border-radius: 999px; background: #eef0f3; overflow-wrap: anywhere; }
.ring { border-left-color: #fee500; }
.none { padding: 40px 12px; border-radius: 12px; background: #fff; text-align: center; color: #3c4854; word-break: keep-all; }
a:focus-visible, button:focus-visible { outline: 3px solid #1f6feb; outline-offset: 2px; }
${colorRules}
`;

/** GET /calendar/calendar.css. */
export const calendarStyleEndpoint: Endpoint = () => ({
  status: 200,
  headers: {
    'content-type': 'text/css;charset=UTF-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  },
  body: styleSheet,
});
