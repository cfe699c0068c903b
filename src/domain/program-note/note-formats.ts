import type {NoteReader} from './note-reader.ts';
import {readAlertmanagerNote} from './read-alertmanager-note.ts';
import {readDiscordNote} from './read-discord-note.ts';
import {readGithubNote} from './read-github-note.ts';
import {readGrafanaNote} from './read-grafana-note.ts';
import {readNtfyNote} from './read-ntfy-note.ts';
import {readSlackNote} from './read-slack-note.ts';
import {readTextNote} from './read-text-note.ts';

/**
 * The readers by the name of their format, which is the last part of an address of `/hook`. That of
 * `ntfy` also reads what is sent to any other path.
 */
const noteFormats: ReadonlyMap<string, NoteReader> = new Map([
  ['ntfy', readNtfyNote],
  ['slack', readSlackNote],
  ['discord', readDiscordNote],
  ['github', readGithubNote],
  ['grafana', readGrafanaNote],
  ['alertmanager', readAlertmanagerNote],
  ['text', readTextNote],
]);

export const noteFormatNames: readonly string[] = [...noteFormats.keys()];

export function noteReader(format: string): NoteReader | null {
  return noteFormats.get(format) ?? null;
}
