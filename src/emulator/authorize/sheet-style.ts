/** The style of the consent and error pages: one white sheet, readable on a phone. */
export const sheetStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; background: #f2f3f5; color: #191919;
  font: 16px/1.5 "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", "Noto Sans KR", sans-serif;
  word-break: keep-all; overflow-wrap: anywhere; display: flex; justify-content: center; align-items: center; }
.sheet { width: 100%; max-width: 440px; background: #fff; padding: 32px 28px; }
.practice { margin: 0 0 24px; font-size: 13px; color: #666; }
h1 { margin: 0 0 8px; font-size: 22px; line-height: 1.35; }
p { margin: 0 0 12px; }
.app { display: flex; align-items: center; gap: 14px; margin-bottom: 24px; }
.app h1 { margin: 0; }
.mark { flex: none; width: 52px; height: 52px; border-radius: 16px; background: #fee500;
  display: grid; place-items: center; font-size: 24px; font-weight: 700; }
.account { display: flex; justify-content: space-between; gap: 16px; margin: 0 0 20px; padding: 14px 16px;
  background: #f7f7f8; border-radius: 10px; font-size: 15px; }
.account span { color: #666; }
fieldset { border: 0; margin: 0 0 28px; padding: 0; }
legend { padding: 0 0 6px; font-size: 14px; color: #666; }
.item { display: flex; align-items: center; gap: 12px; min-height: 52px; border-bottom: 1px solid #ececee; cursor: pointer; }
.item input { flex: none; width: 22px; height: 22px; margin: 0; accent-color: #191919; }
.item b { font-weight: 500; }
.item i { margin-left: auto; font-style: normal; font-size: 13px; color: #666; }
button { display: block; width: 100%; min-height: 52px; border: 0; border-radius: 12px; font: inherit;
  font-weight: 600; color: #191919; cursor: pointer; }
button:focus-visible, .item input:focus-visible { outline: 3px solid #1f6feb; outline-offset: 2px; }
#agree, .person { background: #fee500; margin-bottom: 10px; }
#agree:hover, .person:hover { background: #f5dc00; }
#login-form { margin-top: 20px; }
.person { padding: 8px 16px; }
.person small { display: block; font-weight: 400; font-size: 13px; color: #5c5200; }
#deny { background: #f2f3f5; }
#deny:hover { background: #e7e8ea; }
.detail { padding: 10px 12px; background: #f7f7f8; border-radius: 8px; font-family: ui-monospace, monospace; font-size: 14px; }
.advice { margin: 0; font-size: 14px; color: #666; }
@media (min-width: 520px) { .sheet { border-radius: 20px; box-shadow: 0 8px 30px rgb(0 0 0 / 8%); margin: 32px; } }
@media (max-width: 519px) { body { background: #fff; align-items: flex-start; } .sheet { padding: 24px 20px; } }
`;
