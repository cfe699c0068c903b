import {cardsOf} from '../../../domain/memo/kinds/kinds.ts';
import type {PictureContent} from '../../../domain/memo/kinds/picture.ts';
import {dividePictureText} from '../../../domain/memo/picture/picture-card.ts';
import {pictureFacts} from './card-facts.ts';
import type {KindRows} from './kind-rows.ts';
import {ownFacts} from './text-rows.ts';

/** The card of a picture shows its links itself. */
export const pictureRows: KindRows<PictureContent> = {
  after: ({text}) => dividePictureText(text).rest,
  details: () => [],
  facts: (content, view) => {
    const items = cardsOf(content).flatMap((card) => card.items);
    return [...ownFacts(content.link, view), ...items.flatMap((item) => pictureFacts(item, view))];
  },
};
