import type {GivenMemo} from '../../app/memo/accept-given.ts';
import {chooseItems, readListWithPictures} from '../../app/memo/given-items.ts';
import {type Files, readPictures} from '../../app/shared/read-pictures.ts';
import {type Result, succeeded} from '../../domain/failure/result.ts';
import type {GivenContent} from '../../domain/memo/kinds/kinds.ts';
import {maxPictureBytes} from '../../domain/memo/picture/picture.ts';
import {messageOf} from '../shared/check-message.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {readBytes} from '../shared/read-input.ts';
import type {SendOptions} from './send-options.ts';

/** What `send` checks and warns about now, and what it sends: with `--new-only`, what is new then. */
export interface ChosenContent extends Pick<GivenMemo, 'files'> {
  readonly content: GivenContent;
  readonly asked: GivenMemo['content'];
}

/**
 * The content that the options and the text ask for, with its picture files read. Null if no item of
 * it is new; `--dry-run` compares nothing.
 */
export async function chooseContent(
  context: CommandContext,
  options: SendOptions,
  text: string | null,
): Promise<Result<ChosenContent | null>> {
  const ports = context.ports();
  const known = await readStdin(context, options);
  if (!known.ok) return known;
  const {list: title, newOnly, dryRun: isDry} = options;
  if (title === undefined || newOnly === undefined || isDry) {
    const given = messageOf(context, options, text);
    if (!given.ok) return given;
    // What a template says is sent as it is.
    if (options.template !== undefined) {
      return succeeded({content: given.value, asked: given.value});
    }
    const read = await readPictures(ports, given.value, {known: known.value});
    return read.ok ? succeeded({...read.value, asked: read.value.content}) : read;
  }
  const form = {...options, title};
  const items = await readListWithPictures(ports, form, {text: text ?? ''});
  if (!items.ok) return items;
  const chosen = chooseItems(ports, items.value).items;
  if (chosen.length === 0) return succeeded(null);
  const content = items.value.contentOf(chosen);
  return content.ok ? succeeded({content: content.value, asked: items.value}) : content;
}

/** The picture on stdin, if it is asked for. */
async function readStdin(context: CommandContext, {image}: SendOptions): Promise<Result<Files>> {
  if (image !== '-') return succeeded(new Map());
  const bytes = await readBytes(context, maxPictureBytes);
  if (!bytes.ok) return bytes;
  const file = await context.ports().pictureReader.check(bytes.value, 'stdin');
  return file.ok ? succeeded(new Map([[image, file.value]])) : file;
}
