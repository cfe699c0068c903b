import type {GivenContent} from '../../domain/memo/kinds/kinds.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';

/** What a schedule sends of a text; a link or title that it does not name is the default one then. */
export function scheduledContent(
  {link, buttonTitle}: Pick<Schedule, 'link' | 'buttonTitle'>,
  text: string,
): GivenContent {
  return {
    kind: 'text',
    text,
    link: {url: link ?? undefined, buttonTitle: buttonTitle ?? undefined},
  };
}
