import {alertGroup} from './alert-note.ts';
import {type NoteReader, readNote, refusedNote} from './note-reader.ts';
import {postedObject, wrongList} from './posted-json.ts';
import {receivedNote} from './received-note.ts';

/**
 * A group of alerts of Prometheus' Alertmanager, in version 4 of its webhook.
 *
 * @see https://prometheus.io/docs/alerting/latest/configuration/#webhook_config
 */
export const readAlertmanagerNote: NoteReader = (post, {language}) => {
  const posted = postedObject(post, 'payload');
  if (!posted.ok) return refusedNote(posted.refusal);
  const wrong = wrongList(posted.value, ['alerts']);
  if (wrong !== null) return refusedNote(wrong);
  const group = alertGroup(posted.value, language);
  if (group === null) return refusedNote({problem: 'missing-field', field: 'alerts'});
  const {heading, lines, link} = group;
  return readNote(receivedNote({title: heading, text: lines, link}));
};
