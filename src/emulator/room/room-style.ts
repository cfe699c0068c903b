import type {Endpoint} from '../reply.ts';
import {cardStyle} from './cards/card-style.ts';

const styleSheet = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0 auto; height: 100vh; height: 100dvh; max-width: 560px; display: flex; flex-direction: column;
  background: #b9c9d8; color: #191919;
  font: 15px/1.5 "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", "Noto Sans KR", sans-serif; }
html { background: #a9bacb; }
header { display: flex; align-items: center; gap: 12px; padding: 14px 18px; background: #b9c9d8;
  border-bottom: 1px solid rgb(0 0 0 / 8%); }
header h1 { margin: 0; font-size: 17px; line-height: 1.3; }
header p { margin: 0; font-size: 13px; color: #3c4854; }
.face { width: 40px; height: 40px; border-radius: 15px; background: #fff; display: grid; place-items: center; font-weight: 700; }
nav { display: flex; gap: 8px; flex: none; padding: 8px 18px; overflow-x: auto; border-bottom: 1px solid rgb(0 0 0 / 8%); }
nav a { flex: none; min-width: 44px; max-width: 12em; padding: 0 16px; border-radius: 999px; background: rgb(255 255 255 / 55%); color: #191919;
  font-size: 14px; line-height: 44px; text-align: center; text-decoration: none; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
nav a[aria-current] { background: #191919; color: #fff; font-weight: 700; }
#offline { margin: 0; padding: 8px 18px; background: #4b3f00; color: #fff; font-size: 14px; text-align: center; }
.noscript { margin: 0; padding: 10px 18px; background: #fff; font-size: 14px; text-align: center; }
#room { flex: 1; min-height: 0; overflow-y: auto; padding: 8px 16px 20px; display: flex; flex-direction: column; }
#room:focus-visible { outline: 3px solid #1f6feb; outline-offset: -3px; }
#memos { list-style: none; margin: 0; padding: 0; }
#empty { margin: auto; text-align: center; color: #33404c; }
#empty p { margin: 0 0 4px; }
.day { display: flex; justify-content: center; margin: 18px 0 12px; }
.day span { padding: 4px 14px; border-radius: 999px; background: rgb(0 0 0 / 14%); font-size: 13px; }
.memo { display: flex; justify-content: flex-end; align-items: flex-end; gap: 8px; margin: 0 0 10px; }
.memo time { flex: none; font-size: 12px; color: #33404c; padding-bottom: 2px; }
.bubble { max-width: min(76%, 360px); min-width: 148px; padding: 10px 13px 8px; border-radius: 16px 4px 16px 16px; background: #fee500; }
.memo.friend { display: grid; align-items: end; justify-items: start;
  grid-template: "face name name name" auto "face message time rest" 1fr / 40px minmax(0, max-content) max-content minmax(0, 1fr); }
.friend .face { grid-area: face; align-self: start; background: #dbe5ee; }
.name { grid-area: name; max-width: 100%; display: flex; align-items: center; gap: 8px; min-width: 0; margin: 0 0 -2px; font-size: 13px; line-height: 18px; }
.name b { min-width: 0; font-weight: 600; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.rings { flex: none; display: flex; align-items: center; gap: 3px; color: #33404c; font-size: 12px; }
.friend article { grid-area: message; }
.friend .bubble { max-width: 360px; border-radius: 4px 16px 16px 16px; background: #fff; }
.friend .bubble .button { background: #f2f2f2; }
.friend .bubble .cut, .friend .bubble footer { color: #696969; }
.friend .card { width: 272px; max-width: 100%; }
.friend time { grid-area: time; white-space: nowrap; }
.text { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; word-break: keep-all; }
.address { color: #0b4f9e; }
.cut { margin: 6px 0 0; font-size: 12px; color: #5c5200; }
.buttons { display: grid; gap: 6px; margin-top: 10px; }
.button { display: flex; flex-direction: column; justify-content: center; min-height: 44px; padding: 6px 12px; border-radius: 9px; background: #fff; color: #191919; font-weight: 600;
  font-size: 14px; line-height: 18px; text-align: center; text-decoration: none; word-break: keep-all; overflow-wrap: anywhere; }
.button small { color: #5c5c5c; font-weight: 400; font-size: 11px; line-height: 14px; }
span.button:not(:has(small)) { color: #6b6b6b; }
a.button:hover { background: #f5f5f5; }
a:focus-visible { outline: 3px solid #1f6feb; outline-offset: 2px; }
footer { margin-top: 8px; padding-top: 6px; border-top: 1px solid rgb(0 0 0 / 9%); font-size: 12px; color: #5c5200; }
`;

/** GET /room/room.css. */
export const roomStyleEndpoint: Endpoint = () => ({
  status: 200,
  headers: {
    'content-type': 'text/css;charset=UTF-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  },
  body: styleSheet + cardStyle,
});
