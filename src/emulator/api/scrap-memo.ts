import {isRegistered} from '../registered-app.ts';
import type {CardContent} from '../room/card.ts';
import type {MemoLink} from '../room/link.ts';
import type {World} from '../world.ts';
import {parseFault, requireParameter} from './bad-parameter.ts';
import {fillTemplate} from './fill-template.ts';
import {cardMessage, type Message} from './message.ts';
import {readOpenGraph} from './scrap/open-graph.ts';
import {readPage} from './scrap/read-page.ts';
import {defaultButton} from './templates/buttons.ts';

/**
 * The message of /v2/api/talk/memo/scrap/send: the page at `request_url` as a card, drawn by the
 * template of the console if there is one.
 */
export async function readScrapMemo(world: World, parameters: URLSearchParams): Promise<Message> {
  const requestUrl = requireParameter(parameters, 'request_url');
  if (!isRegistered(requestUrl, world.app)) {
    throw parseFault('request_url', 'its domain is not registered');
  }
  const id = parameters.get('template_id');
  const template = id === null ? null : fillTemplate(world, id, parameters);
  const page = await readPage(requestUrl);
  const content = drawn(page === null ? null : readOpenGraph(page), template?.content ?? null);
  const link = linkOf(content) ?? {web_url: requestUrl, mobile_web_url: requestUrl};
  const own = template?.buttons ?? [];
  const buttons = own.length > 0 ? own : [defaultButton(link)];
  return cardMessage({kind: 'scrap', requestUrl, content, buttons});
}

/** What the template says, and from the page what it leaves open. */
function drawn(page: CardContent | null, template: CardContent | null): CardContent | null {
  if (page === null || template === null) return template ?? page;
  return {
    title: template.title ?? page.title,
    description: template.description ?? page.description,
    imageUrl: template.imageUrl ?? page.imageUrl,
    link: linkOf(template) ?? page.link,
  };
}

function linkOf(content: CardContent | null): MemoLink | null {
  return content === null || Object.keys(content.link).length === 0 ? null : content.link;
}
