import type {Card} from '../card.ts';
import type {DrawnLinks} from '../drawn-links.ts';
import {calendarMarkup} from './calendar.ts';
import {commerceMarkup} from './commerce.ts';
import {feedMarkup} from './feed.ts';
import {listMarkup} from './list.ts';
import {locationMarkup} from './location.ts';
import {scrapMarkup} from './scrap.ts';

/** A card as the phone draws it, down to its buttons. */
export function cardMarkup(card: Card, links: DrawnLinks): string {
  switch (card.kind) {
    case 'feed':
      return feedMarkup(card, links);
    case 'list':
      return listMarkup(card, links);
    case 'location':
      return locationMarkup(card, links);
    case 'commerce':
      return commerceMarkup(card, links);
    case 'calendar':
      return calendarMarkup(card, links);
    case 'scrap':
      return scrapMarkup(card, links);
    case 'custom':
      return feedMarkup({...card, itemContent: null, social: null}, links);
  }
}
