import type {MemoButton, MemoLink} from './link.ts';

/** Title, description and picture of a card, of an item of a list, or of goods. */
export interface CardContent {
  readonly title: string | null;
  readonly description: string | null;
  readonly imageUrl: string | null;
  readonly link: MemoLink;
}

/** Numbers of reactions; a card shows the first three that are present, in this order. */
export interface Social {
  readonly likeCount: number | null;
  readonly commentCount: number | null;
  readonly sharedCount: number | null;
  readonly viewCount: number | null;
  readonly subscriberCount: number | null;
}

export interface ItemContent {
  readonly profileText: string | null;
  readonly profileImageUrl: string | null;
  readonly titleImageText: string | null;
  readonly titleImageCategory: string | null;
  readonly titleImageUrl: string | null;
  readonly items: readonly {readonly item: string; readonly itemOp: string}[];
  readonly sum: string | null;
  readonly sumOp: string | null;
}

export interface Commerce {
  readonly productName: string | null;
  readonly regularPrice: number;
  readonly discountPrice: number | null;
  readonly discountRate: number | null;
  readonly fixedDiscountPrice: number | null;
  readonly currencyUnit: string;
  /** 0 behind the price, 1 in front of it. */
  readonly currencyUnitPosition: 0 | 1;
}

/** A message that is not a text, as the phone draws it; `buttons` are those that it shows. */
export type Card =
  | {
      readonly kind: 'feed';
      readonly content: CardContent;
      readonly itemContent: ItemContent | null;
      readonly social: Social | null;
      readonly buttons: readonly MemoButton[];
    }
  | {
      readonly kind: 'list';
      readonly title: string;
      readonly link: MemoLink;
      readonly contents: readonly CardContent[];
      readonly buttons: readonly MemoButton[];
    }
  | {
      readonly kind: 'location';
      readonly address: string;
      readonly addressTitle: string | null;
      readonly content: CardContent;
      readonly social: Social | null;
      readonly buttons: readonly MemoButton[];
    }
  | {
      readonly kind: 'commerce';
      readonly content: CardContent;
      readonly commerce: Commerce;
      readonly buttons: readonly MemoButton[];
    }
  | {
      readonly kind: 'calendar';
      readonly idType: 'event' | 'calendar';
      readonly id: string;
      readonly content: CardContent;
      readonly buttons: readonly MemoButton[];
    }
  /** The page at an address, from its Open Graph tags; null where the page was not read. */
  | {
      readonly kind: 'scrap';
      readonly requestUrl: string;
      readonly content: CardContent | null;
      readonly buttons: readonly MemoButton[];
    }
  /** A template of the console, with its arguments already filled in. */
  | {
      readonly kind: 'custom';
      readonly templateId: string;
      readonly args: Readonly<Record<string, string>>;
      readonly content: CardContent;
      readonly buttons: readonly MemoButton[];
    };
