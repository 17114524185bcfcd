/** One activity and when it takes place each week: weekdays are 1 Monday to 7 Sunday. */
export type SampleActivity = {
  readonly name: string;
  readonly category: string;
  readonly place: string;
  readonly weekdays: readonly number[];
  readonly startMinute: number;
  readonly endMinute: number;
};

const at = (hour: number, minute = 0) => hour * 60 + minute;

const activity = (
  [name, category, place]: readonly [string, string, string],
  weekdays: readonly number[],
  startMinute: number,
  endMinute: number,
): SampleActivity => ({ name, category, place, weekdays, startMinute, endMinute });

export const sampleActivities = [
  activity(['书角整理', '文化服务', '一楼书角'], [2, 4, 6], at(9), at(11)),
  activity(['长者探访', '助老服务', '各楼栋'], [1, 3, 5], at(14, 30), at(16, 30)),
  activity(['红色义剪', '便民服务', '3栋架空层'], [6], at(9), at(12)),
  activity(['社区巡逻', '平安建设', '小区东门'], [1, 2, 3, 4, 5], at(19), at(21)),
  activity(['四点半课堂', '青少年服务', '二楼活动室'], [1, 2, 3, 4, 5], at(16, 30), at(18)),
  activity(['垃圾分类督导', '环境保护', '6栋投放点'], [1, 3, 5, 7], at(7), at(9)),
  activity(['爱心食堂帮厨', '助老服务', '长者食堂'], [1, 2, 3, 4, 5], at(10), at(12, 30)),
  activity(['义卖手工坊', '公益慈善', '二楼手工坊'], [3, 7], at(14), at(17)),
  activity(['反诈宣传', '宣传教育', '中心广场'], [6], at(15), at(17)),
  activity(['骑手驿站值守', '关爱新就业群体', '骑手驿站'], [2, 5, 7], at(11, 30), at(14)),
  activity(['智能手机课堂', '助老服务', '二楼活动室'], [4], at(9, 30), at(11)),
] as const;
