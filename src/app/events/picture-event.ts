import type {WrittenText} from '../../domain/draft/saved-draft.ts';
import type {WrittenPicture} from '../../domain/draft/written-picture.ts';
import type {Result} from '../../domain/failure/result.ts';
import type {Friend} from '../../domain/friend/friend.ts';
import type {GivenContent} from '../../domain/memo/kinds/kinds.ts';
import type {Picture, PictureFile} from '../../domain/memo/picture/picture.ts';

/** Events about the picture of the memo being written. */
export type PictureEvent =
  /** The file of a command in the box can be sent. */
  | {type: 'picture-attached'; picture: WrittenPicture; command: PictureCommand}
  /** A path that was pasted leads to a picture. */
  | {type: 'picture-found'; picture: WrittenPicture; pasted: string}
  /** The picture that is offered is to be attached. */
  | {type: 'picture-taken'}
  /** A picture of an earlier memo can no longer be sent. */
  | {type: 'picture-lost'; picture: Picture}
  /** The files of a memo were read, in the order of their paths. */
  | {type: 'pictures-read'; order: SendingOrder; read: Result<readonly PictureFile[]>}
  | {type: 'paths-listed'; typed: string; paths: readonly string[]};

/** Effects on pictures of this computer. */
export type PictureEffect =
  | {type: 'attach-picture'; path: string; command: PictureCommand}
  | {type: 'find-picture'; path: string; pasted: string}
  | {type: 'check-picture'; picture: Picture}
  | {type: 'read-pictures'; order: SendingOrder}
  /** Opens the picture of a memo at Kakao. */
  | {type: 'open-picture'; id: string}
  /** Lists what the path in a command may go on with. */
  | {type: 'list-paths'; typed: string};

/** The text in the box with the command that names a picture, and the text without it. */
export interface PictureCommand {
  readonly text: string;
  readonly rest: string;
}

/** A memo that is sent once its files are read, unless the user changes it before. */
export interface SendingOrder {
  /** Where the content has these, it gets the references to the pictures. */
  readonly paths: readonly string[];
  readonly memo: MemoToAccept;
  /** What was on the screen when it was sent. */
  readonly shown: {readonly text: string; readonly written: WrittenText};
  readonly friends: readonly Friend[];
}

export interface MemoToAccept {
  readonly content: GivenContent;
  /** The draft once it is accepted. */
  readonly writing: WrittenText;
  readonly sourceId: string | null;
  /** The pictures of this computer that it shows. */
  readonly files?: readonly PictureFile[];
  /** Whether a reminder follows it; absent: none. */
  readonly rings?: true;
}
