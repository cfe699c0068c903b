import {type NotePost, type NoteReader, readNote} from './note-reader.ts';
import {receivedNote} from './received-note.ts';

/** A text, or a form with the fields `text`, `title` and `link`. */
export const readTextNote: NoteReader = (post) => {
  if (!isForm(post)) {
    return readNote(receivedNote({text: post.body, title: post.query.get('title')}));
  }
  const form = new URLSearchParams(post.body);
  const text = form.get('text') ?? form.get('message') ?? '';
  return readNote(receivedNote({text, title: form.get('title'), link: form.get('link')}));
};

function isForm({headers}: NotePost): boolean {
  return /^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '');
}
