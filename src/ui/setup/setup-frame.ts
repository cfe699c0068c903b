import {fieldOfStep, setupSteps} from '../../app/state/setup-state.ts';
import type {State} from '../../app/state/state.ts';
import {wrapText} from '../../domain/text/wrap-text.ts';
import {consoleAddress} from '../../messages/subjects/console-pages.ts';
import {type GuideLine, guideGap, guideLine} from '../base/guide-lines.ts';
import {guideRows} from '../base/guide-page.ts';
import type {PageFrame, PageSources} from '../base/page.ts';
import {emptyRow, fillRows, fitRow, type Row, row} from '../base/row.ts';
import {screenWords} from '../base/screen-words.ts';
import {pagingWord, titleRow} from '../base/title-row.ts';
import {linkTo, rule, type View} from '../base/view.ts';
import {noteWords, problemWords, setupChecking} from './setup-answer-words.ts';
import {setupFieldRows} from './setup-field-rows.ts';
import {
  environmentWords,
  languageChoice,
  setupIntro,
  setupTrial,
  stepWords,
} from './setup-words.ts';

/**
 * The first run, one step of Kakao's console at a time: the page in the console, the instructions,
 * the value.
 */
export function setupFrame(
  state: State,
  view: View,
  {fields, scroll, hints}: PageSources,
): PageFrame {
  const field = fieldOfStep(state.setup.step);
  const form = field === null ? null : setupFieldRows(field, {view, fields});
  const page = guideRows(
    {guide: guideLines(state, view), form: form?.rows ?? [], feedback: answerRows(state, view)},
    {room: view.rows - hints.length - 3, scroll},
  );
  const top = [setupTitle(state, view, page.isLong), rule(view), ...page.rows];
  const body = fillRows(top, view.rows - hints.length - 1);
  const caret = form === null ? null : {x: form.caret.x, y: 2 + page.formAt + form.caret.y};
  return {...page, rows: fillRows([...body, rule(view), ...hints], view.rows), caret};
}

function setupTitle({setup}: State, view: View, isLong: boolean): Row {
  const place = `${setupSteps.indexOf(setup.step) + 1}/${setupSteps.length}`;
  const languages = languageChoice[view.language];
  const more = isLong ? `${pagingWord(view)}   ` : '';
  const right = view.columns < 60 ? `${more}${place}` : `${more}${place}   ${languages}`;
  const name = [{text: screenWords.setup[view.language]}];
  return titleRow(name, [{text: right, tone: 'dim'}], view, {turns: true});
}

function guideLines(state: State, view: View): readonly GuideLine[] {
  const {setup, demo} = state;
  const {remark, step} = setup;
  const isFirst = step === 'app';
  const {page, what, title} = stepWords[step];
  const remarkTone = remark?.kind === 'unchecked' ? 'warn' : 'good';
  const trial = isFirst && demo === null ? [guideGap(), trialLine(view)] : [];
  // Text that stays on the screen from step to step is read out once.
  const isKnown = state.appearance.isSpoken && !isFirst;
  const introduction = [
    guideLine(setupIntro, view, {rank: isFirst ? 3 : 7}),
    guideGap(),
    overview(state, view),
    guideGap(),
  ];
  return [
    ...(isKnown ? [] : introduction),
    ...(remark === null
      ? []
      : [guideLine(noteWords(remark), view, {rank: 0, tone: remarkTone}), guideGap()]),
    guideLine(page ?? title, view, {rank: page === null ? 4 : 1, tone: 'strong'}),
    ...(isFirst ? [addressLine(view)] : []),
    ...what.map((phrase, index) => guideLine(phrase, view, {rank: index < 2 ? 2 : 3})),
    ...environmentLines(state, view),
    ...trial,
    guideGap(),
  ];
}

function environmentLines({setup, setByEnvironment}: State, view: View): readonly GuideLine[] {
  const field = fieldOfStep(setup.step);
  if (field === null || !setByEnvironment.includes(field)) return [];
  return [guideLine(environmentWords(field), view, {rank: 3, tone: 'warn'})];
}

function trialLine(view: View): GuideLine {
  return guideLine(setupTrial, view, {rank: 4, tone: 'dim'});
}

/** The console's address, starting at column 0, so that it can be copied. */
function addressLine(view: View): GuideLine {
  const address = {text: consoleAddress, tone: 'accent', ...linkTo(consoleAddress, view)} as const;
  return {rows: [fitRow([address], view.columns)], rank: 1};
}

/** All steps, completed and upcoming; shown completely or not at all. */
function overview({setup}: State, {language, glyphs, columns}: View): GuideLine {
  const current = setupSteps.indexOf(setup.step);
  const rows = setupSteps.map((step, index): Row => {
    const mark = index < current ? glyphs.sent : index === current ? glyphs.prompt : ' ';
    const tone = index === current ? 'strong' : 'dim';
    const text = ` ${mark} ${index + 1}  ${stepWords[step].title[language]}`;
    return fitRow(row(text, tone), columns - 1);
  });
  return {rows, rank: 5};
}

/** Below the value: that it is being checked, or its problem. */
function answerRows({setup}: State, {language, columns}: View): readonly Row[] {
  const {problem, isChecking} = setup;
  if (problem === null && !isChecking) return [];
  const words = problem === null ? setupChecking : problemWords(problem);
  const lines = wrapText(words[language], columns - 2);
  const tone = problem === null ? 'accent' : 'bad';
  const gap = fieldOfStep(setup.step) === null || columns < 60 ? [] : [emptyRow];
  return [...gap, ...lines.map(({text}) => row(` ${text}`, tone))];
}
