import {formFields, isForm} from './form-fields.ts';
import {type NoteReader, readNote} from './note-reader.ts';
import {receivedNote} from './received-note.ts';

/** A text, or a form with the fields `text` (or `message`), `title` and `link`. */
export const readTextNote: NoteReader = (post) => {
  if (!isForm(post)) {
    const {query} = post;
    return readNote(
      receivedNote({text: post.body, title: query.get('title'), link: query.get('link')}),
    );
  }
  const form = formFields(post);
  const text = form.get('text') ?? form.get('message') ?? '';
  const link = form.get('link') ?? form.get('url');
  return readNote(receivedNote({text, title: form.get('title'), link}));
};
