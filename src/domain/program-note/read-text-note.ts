import {type NotePost, type NoteReader, readNote} from './note-reader.ts';
import {receivedNote} from './received-note.ts';

/** A text, or a form with the fields `text` (or `message`), `title` and `link`. */
export const readTextNote: NoteReader = (post) => {
  const form = formIn(post);
  if (form === null) {
    return readNote(receivedNote({text: post.body, title: post.query.get('title')}));
  }
  const text = form.get('text') ?? form.get('message') ?? '';
  return readNote(receivedNote({text, title: form.get('title'), link: form.get('link')}));
};

/** Null for a text: `curl -d` calls every text a form. */
function formIn({headers, body}: NotePost): URLSearchParams | null {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '');
  return isForm && /(?:^|&)(?:text|message)=/.test(body) ? new URLSearchParams(body) : null;
}
