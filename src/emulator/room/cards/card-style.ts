/** Cards are white, unlike the yellow bubbles of texts. Lengths are in CSS pixels. */
export const cardStyle = `
.card { position: relative; flex: none; width: min(100% - 68px, 272px); overflow: hidden; border-radius: 16px; background: #fff;
  box-shadow: 0 1px 2px rgb(0 0 0 / 6%); line-height: 20px; word-break: keep-all; overflow-wrap: anywhere; }
.card :where(p, dl, dd, ul, ol) { margin: 0; padding: 0; list-style: none; }
.card .content { display: block; color: inherit; text-decoration: none; container-type: inline-size; }
a.content:hover, a.item:hover, a.list-header:hover { background: #fafafa; }
.card a:focus-visible { outline-offset: -3px; border-radius: 16px; }
.icon { flex: none; width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.3; stroke-linejoin: round; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

/* A picture keeps its shape between 2:1 and a square. */
.picture { display: block; width: 100%; min-height: 50cqw; max-height: 100cqw; object-fit: cover; background: #ececec; }
.unloaded { display: grid; place-items: center; padding: 4px 8px; background: #ececec; color: #696969;
  font-size: 12px; line-height: 16px; text-align: center; overflow: hidden; }
.unloaded.picture { padding: 12px; }
.unloaded.item-picture, .unloaded.lead-picture { font-size: 10px; line-height: 12px; padding: 2px; }
.unloaded.profile-picture { font-size: 0; padding: 0; }

/* Title and description have four lines together; the script counts the lines of the title. */
.words { padding: 12px 16px 14px; }
.words p { display: -webkit-box; -webkit-box-orient: vertical; overflow: hidden; white-space: pre-wrap; }
.title { -webkit-line-clamp: 2; line-clamp: 2; font-weight: 700; }
.description { -webkit-line-clamp: 2; line-clamp: 2; color: #5c5c5c; font-size: 14px; }
.title + .description { margin-top: 3px; }
[data-title-lines="1"] .description { -webkit-line-clamp: 3; line-clamp: 3; }
.description:first-child { -webkit-line-clamp: 4; line-clamp: 4; }

.card .buttons { gap: 6px; margin: 0; padding: 0 12px 12px; display: flex; flex-wrap: wrap; }
.card .words + .buttons, .card .content + .buttons, .card .items + .buttons { padding-top: 2px; }
.card .button { flex: 1 1 auto; min-width: calc(50% - 3px); max-width: 100%; padding: 6px 8px; border-radius: 8px; background: #f2f2f2; }
.card a.button:hover { background: #e9e9e9; }
.card .cut { padding: 0 16px 10px; color: #696969; line-height: 17px; }
.card footer { display: flex; align-items: center; gap: 6px; margin: 0; padding: 9px 16px 10px; border-top: 1px solid #f0f0f0; color: #696969; line-height: 16px; }
.card footer::before { content: ""; flex: none; width: 14px; height: 14px; border-radius: 5px; background: #fee500; }

.social { display: flex; gap: 14px; padding: 0 16px 12px; color: #696969; font-size: 13px; }
.social li { display: flex; align-items: center; gap: 4px; }

/* At this width, the texts of the item content have about the room that Kakao documents for them. */
.profile { display: flex; align-items: center; gap: 6px; padding: 12px 14px 10px 16px; }
.profile p { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.profile-picture { flex: none; width: 24px; height: 24px; border-radius: 50%; object-fit: cover; }
.profile-name { font-size: 13px; }
.profile-header { font-size: 14px; font-weight: 700; }
.lead { display: flex; align-items: center; justify-content: space-between; gap: 10px; padding: 12px 16px 0; }
.lead > div { min-width: 0; }
.lead p { display: -webkit-box; -webkit-box-orient: vertical; overflow: hidden; }
.lead-title { -webkit-line-clamp: 2; line-clamp: 2; font-size: 14px; font-weight: 700; }
.category { -webkit-line-clamp: 1; line-clamp: 1; color: #696969; font-size: 12px; }
.lead-picture { flex: none; width: 56px; height: 56px; border-radius: 8px; object-fit: cover; }
.rows, .sum { display: grid; gap: 5px; padding: 12px 16px 0; font-size: 13px; }
.rows > div, .sum > div { display: flex; justify-content: space-between; gap: 8px; }
.rows dt, .sum dt { flex: none; max-width: 7em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.rows dt { color: #696969; }
/* The … of a line that is aligned at the right comes behind it, so there must be room. */
.rows dd, .sum dd { min-width: 0; margin-right: -1em; padding-right: 1em; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-clamp: 2;
  overflow: hidden; text-align: right; font-variant-numeric: tabular-nums; }
.sum { margin: 10px 16px 0; padding: 9px 0 0; border-top: 1px solid #e4e4e4; font-size: 14px; font-weight: 700; }
dl + .words { padding-top: 14px; }
.profile + .rows { padding-top: 2px; }
.rows:last-child, .sum:last-child { padding-bottom: 14px; }

.list-header { display: block; min-height: 44px; padding: 12px 16px 11px; border-bottom: 1px solid #f0f0f0; color: inherit; text-decoration: none; font-weight: 700; }
.list-header p { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-clamp: 2; overflow: hidden; }
.items { padding: 6px 0 10px; }
.item { display: flex; align-items: center; justify-content: space-between; gap: 12px; min-height: 44px; padding: 8px 16px; color: inherit; text-decoration: none; }
.item .words { min-width: 0; padding: 0; }
.item .title { font-weight: 400; }
.item .description { font-size: 13px; line-height: 18px; color: #696969; }
.item-picture { flex: none; width: 52px; height: 52px; border-radius: 6px; object-fit: cover; }

.map { background: #eef0ea; height: 50cqw; }
.map path, .map circle { fill: none; }
.map .water { fill: #c3dcec; }
.map .park { fill: #d5e6c6; }
.map .street { stroke: #fff; stroke-width: 9; }
.map .pin { fill: #e8443a; }
.map .pin-center { fill: #fff; }
.place { display: flex; gap: 6px; margin: 0 16px 12px; padding: 10px 12px; border-radius: 8px; background: #f7f7f7; font-size: 13px; line-height: 18px; }
.place .icon { margin-top: 1px; color: #e8443a; }
.place-name { font-weight: 700; }
.address-text { color: #5c5c5c; }

.goods { padding: 12px 16px 0; }
.product { color: #5c5c5c; font-size: 14px; }
.price { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 7px; font-size: 18px; line-height: 26px; font-weight: 700; }
.discount { color: #e0301e; font-size: 16px; }
.regular { color: #767676; font-size: 13px; line-height: 18px; }
.goods + .words { padding-top: 6px; }
.goods:last-child { padding-bottom: 14px; }
.commerce .title { font-weight: 400; }

.calendar-kind { display: flex; align-items: center; gap: 6px; padding: 12px 16px 0; color: #1f6a43; font-size: 13px; font-weight: 700; }
.calendar-kind + .words { padding-top: 4px; }
.host { padding: 0 16px 12px; margin-top: -8px; color: #767676; font-size: 12px; line-height: 16px; }
`;
