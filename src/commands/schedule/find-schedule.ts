import {sanitizeLine} from '../../domain/sanitize.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';
import type {CommandContext} from '../command-context.ts';

/** The schedule named by its id or the end of it (at least four characters); says so when there is none. */
export function findSchedule(context: CommandContext, id: string): Schedule | null {
  const {schedules} = context.ports();
  const whole = schedules.find(id);
  if (whole !== null) return whole;
  const ending = id.toLowerCase();
  const found = id.length < 4 ? [] : schedules.list().filter((one) => one.id.endsWith(ending));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const shown = sanitizeLine(id).slice(0, 80);
  context.say(
    found.length > 1
      ? {
          ko: `${shown}(으)로 끝나는 예약이 여럿입니다. 더 길게 쓰세요.`,
          en: `Several schedules end in ${shown}: write more of the id.`,
        }
      : {
          ko: `그런 예약이 없습니다: ${shown}. 'kakao-tui schedule list'로 번호를 보세요.`,
          en: `There is no such schedule: ${shown}. See the ids with 'kakao-tui schedule list'.`,
        },
  );
  return null;
}
