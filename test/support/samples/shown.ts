import {createPrivateFields} from '../../../src/ui/base/private-fields.ts';
import type {Frame, Row} from '../../../src/ui/base/row.ts';
import {createViewport} from '../../../src/ui/base/viewport.ts';
import {frameOf} from '../../../src/ui/shell/frame-of.ts';
import {catalogue} from './catalogue.ts';
import type {Setting} from './material.ts';
import {maxNoticeRows} from './notice-rows.ts';
import {plainMaterial} from './plain-material.ts';
import {readOutRows} from './read-out-rows.ts';
import type {Sample, Size} from './sample.ts';

/** A printable item: a screen, or rows that are not part of one screen. */
export interface Shown {
  readonly name: string;
  readonly about: string;
  readonly draw: (setting: Setting) => Frame;
  readonly sizes?: readonly Size[];
  /** Absent if the item is the same at any size. */
  readonly isSized?: true;
}

/** Everything that can be printed, each with a unique name. */
export const shown: readonly Shown[] = [
  ...catalogue.map((sample): Shown => {
    const {name, about, sizes} = sample;
    const draw: Shown['draw'] = (setting) => drawSample(sample, setting);
    return {name, about, isSized: true, draw, ...(sizes === undefined ? {} : {sizes})};
  }),
  {
    name: 'notices',
    about: 'every notice, as shown at the bottom of the screen',
    isSized: true,
    draw: (setting) => sheet(maxNoticeRows(plainMaterial(setting).main)),
  },
  {
    name: 'read-out',
    about: 'the text that --screen-reader reads out when a screen opens',
    draw: (setting) => sheet(readOutRows(setting.language)),
  },
];

function sheet(rows: readonly Row[]): Frame {
  return {rows, caret: null};
}

/** The screen of a sample with texts of everyday use. */
function drawSample({state, typed = {}}: Sample, setting: Setting): Frame {
  const fields = createPrivateFields('http://localhost:8931/callback', '');
  for (const name of ['rest-api-key', 'client-secret', 'redirect-uri', 'code'] as const) {
    const text = typed[name];
    if (text !== undefined) fields.reset(name, text);
  }
  return frameOf(state(plainMaterial(setting)), {fields, page: createViewport()});
}
