import {type JsonObject, numberIn, objectIn, objectsIn, textIn} from '../memo/template/json.ts';
import type {Language} from '../program/language.ts';
import type {Phrase} from '../program/phrase.ts';
import {joinLines} from './posted-json.ts';

const words = {
  firing: {ko: '발생', en: 'Firing'},
  resolved: {ko: '해결', en: 'Resolved'},
  alert: {ko: '알림', en: 'Alert'},
  more: {ko: (count: number) => `외 ${count}건`, en: (count: number) => `and ${count} more`},
} as const;

/** The most alerts of a group that are listed. */
const maxListed = 10;

/** The alerts of a group, as Alertmanager and Grafana send them. */
export interface AlertGroup {
  /** `발생 2건, 해결 1건: HighLatency`. */
  readonly heading: string;
  /** A line for each alert, with its summary. */
  readonly lines: string;
  /** The page of the first alert, else of the sender. */
  readonly link: string | null;
}

/** Reads the alerts of a group; null if it has none. */
export function alertGroup(body: JsonObject, language: Language): AlertGroup | null {
  const alerts = objectsIn(body, 'alerts');
  const [first] = alerts;
  if (first === undefined) return null;
  const said = numberIn(body, 'truncatedAlerts') ?? 0;
  const truncated = Number.isSafeInteger(said) ? Math.max(0, said) : 0;
  const hidden = Math.max(0, alerts.length - maxListed) + truncated;
  const common = {
    labels: objectIn(body, 'commonLabels'),
    annotations: objectIn(body, 'commonAnnotations'),
  };
  const rows = alerts.slice(0, maxListed).map((alert) => alertLine(alert, language));
  return {
    heading: `${counts(alerts, language)}: ${nameOf(alerts, common.labels, language)}`,
    lines: joinLines([
      ...(alerts.length === 1 ? [detailOf(first)] : rows),
      alerts.length > 1 ? summaryIn(common.annotations) : null,
      hidden === 0 ? null : words.more[language](hidden),
    ]),
    link: linkOf(first) ?? textIn(body, 'externalURL'),
  };
}

function isResolved(alert: JsonObject): boolean {
  return textIn(alert, 'status')?.toLowerCase() === 'resolved';
}

function counts(alerts: readonly JsonObject[], language: Language): string {
  const resolved = alerts.filter(isResolved).length;
  const parts = [
    {phrase: words.firing, count: alerts.length - resolved},
    {phrase: words.resolved, count: resolved},
  ].filter(({count}) => count > 0);
  const isOne = alerts.length === 1;
  return parts
    .map(({phrase, count}) => (isOne ? phrase : counted(phrase, count))[language])
    .join(', ');
}

function counted({ko, en}: Phrase, count: number): Phrase {
  return {ko: `${ko} ${count}건`, en: `${en} ${count}`};
}

/** The name that all alerts share, else those that differ. */
function nameOf(alerts: readonly JsonObject[], common: JsonObject, language: Language): string {
  const shared = textIn(common, 'alertname');
  if (shared !== null) return shared;
  const names = new Set(alerts.map(labelOf('alertname')).filter((name) => name !== null));
  return [...names].slice(0, 3).join(', ') || words.alert[language];
}

const labelOf = (name: string) => (alert: JsonObject) => textIn(objectIn(alert, 'labels'), name);

function summaryIn(annotations: JsonObject): string | null {
  return textIn(annotations, 'summary') ?? textIn(annotations, 'description');
}

/** `- 해결 HighLatency (web-1): p99 above 2 s`. */
function alertLine(alert: JsonObject, language: Language): string {
  const state = (isResolved(alert) ? words.resolved : words.firing)[language];
  const name = labelOf('alertname')(alert) ?? words.alert[language];
  const place = labelOf('instance')(alert);
  const summary = summaryIn(objectIn(alert, 'annotations'));
  const head = `- ${state} ${name}${place === null ? '' : ` (${place})`}`;
  return summary === null ? head : `${head}: ${summary}`;
}

/** All that one alert says. */
function detailOf(alert: JsonObject): string {
  const annotations = objectIn(alert, 'annotations');
  const places = ['instance', 'severity'].flatMap((name) => labelOf(name)(alert) ?? []);
  return joinLines([
    textIn(annotations, 'summary'),
    textIn(annotations, 'description') ?? textIn(annotations, 'message'),
    places.join(' · '),
  ]);
}

/** Grafana's pages before the expression that Prometheus shows. */
function linkOf(alert: JsonObject): string | null {
  const pages = ['panelURL', 'dashboardURL', 'generatorURL'] as const;
  return pages.map((name) => textIn(alert, name)).find((page) => page !== null) ?? null;
}
