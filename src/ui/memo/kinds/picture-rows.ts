import {cardsOf} from '../../../domain/memo/kinds/kinds.ts';
import type {PictureContent} from '../../../domain/memo/kinds/picture.ts';
import {cardFacts} from './card-facts.ts';
import type {KindRows} from './kind-rows.ts';

/** The card of a picture shows its links itself. */
export const pictureRows: KindRows<PictureContent> = {
  details: () => [],
  facts: (content, view) => cardsOf(content).flatMap((card) => cardFacts(card, 'feed', view)),
};
