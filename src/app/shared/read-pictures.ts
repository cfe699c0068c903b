import {type Result, succeeded} from '../../domain/failure/result.ts';
import type {GivenContent} from '../../domain/memo/kinds/kinds.ts';
import type {Picture, PictureFile} from '../../domain/memo/picture/picture.ts';
import {hashInReference, referenceTo} from '../../domain/memo/picture/picture-reference.ts';
import {isAddress} from '../../domain/memo/picture/picture-source.ts';
import {isObject} from '../../domain/memo/template/json.ts';
import type {Ports} from '../ports/ports.ts';

type PicturePorts = Pick<Ports, 'pictureReader'>;

/** A content, and the pictures of this computer that it shows. */
export interface WithFiles {
  readonly content: GivenContent;
  readonly files?: readonly PictureFile[];
}

/** Picture files by the names that a content gives them. */
export type Files = ReadonlyMap<string, PictureFile>;

/** Where files are. */
export interface Places {
  /** The folder of relative paths; the working directory if absent. */
  readonly folder?: string;
  /** What was read from elsewhere, by its name. */
  readonly known?: Files;
}

/**
 * Reads the picture files whose paths a content has in place of addresses, each once. Fails with
 * `picture-refused`.
 */
export async function readPictures(
  ports: PicturePorts,
  content: GivenContent,
  places: Places,
): Promise<Result<WithFiles>> {
  const files = await readFiles(ports, sourcesIn(content), places);
  return files.ok ? succeeded(placePictures(content, files.value)) : files;
}

/** The files that a content names, which may be read before the rest of the content is known. */
export function readFilesOf(ports: PicturePorts, content: GivenContent): Promise<Result<Files>> {
  return readFiles(ports, sourcesIn(content), {});
}

/** Reads the files among the sources of pictures, each once. */
export async function readFiles(
  {pictureReader}: PicturePorts,
  sources: readonly string[],
  {folder, known = new Map()}: Places,
): Promise<Result<Files>> {
  const files = new Map<string, PictureFile>();
  for (const source of new Set(sources)) {
    // An empty text means that there is no picture.
    if (source === '' || isAddress(source) || hashInReference(source) !== null) continue;
    const own = known.get(source);
    const read = own === undefined ? await pictureReader.read(source, folder) : succeeded(own);
    if (!read.ok) return read;
    files.set(source, read.value);
  }
  return succeeded(files);
}

function sourcesIn(content: GivenContent): readonly string[] {
  if (content.kind === 'text') return [];
  return content.kind === 'picture' ? [content.image] : content.messages.flatMap(imagesIn);
}

function imagesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
    name === 'image_url' && typeof member === 'string' ? [member] : imagesIn(member),
  );
}

/** A content with the references to the files that were read. */
export function placePictures(content: GivenContent, files: Files): WithFiles {
  if (files.size === 0) return {content};
  const named = (source: string): string => {
    const file = files.get(source);
    return file === undefined ? source : referenceTo(file.picture);
  };
  const placed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(placed);
    if (!isObject(value)) return value;
    const members = Object.entries(value).map(([name, member]) => {
      const isImage = name === 'image_url' && typeof member === 'string';
      return [name, isImage ? named(member) : placed(member)];
    });
    return Object.fromEntries(members);
  };
  if (content.kind === 'text') return {content};
  const own =
    content.kind === 'picture'
      ? {...content, image: named(content.image)}
      : {...content, messages: content.messages.map(placed)};
  const all = [...files.values()];
  return {content: withPictures(own, all), files: all};
}

/** A content with what it may refer to. */
export function withPictures(content: GivenContent, files: readonly PictureFile[]): GivenContent {
  const pictures: readonly Picture[] = files.map(({picture}) => picture);
  if (content.kind === 'text' || pictures.length === 0) return content;
  return {...content, pictures};
}
