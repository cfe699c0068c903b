import {decodePage} from './decode-page.ts';
import {readLocal} from './read-local.ts';

/** A page as it was read, and the address that it was read from in the end. */
export interface WebPage {
  readonly url: string;
  readonly html: string;
}

const maxPageBytes = 1024 * 1024;

/** Reads a page of this machine, or its first MiB. Null if it cannot be read. */
export async function readPage(address: string, signal?: AbortSignal): Promise<WebPage | null> {
  const options = {accept: 'text/html', maxBytes: maxPageBytes};
  const file = await readLocal(address, signal === undefined ? options : {...options, signal});
  if (file === null) return null;
  return {url: file.url, html: decodePage(file.body, file.contentType)};
}
