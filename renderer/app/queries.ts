import type { Topic } from '../../shared/contract/names.ts';
import type { Calls } from '../../shared/contract/calls.ts';
import type { CallName } from '../../shared/contract/names.ts';

/** The calls that only read: they declare the topics that they read. */
export type QueryName = {
  [N in CallName]: Calls[N]['reads'] extends readonly [] ? never : N;
}[CallName];
/** The calls that do something. */
export type CommandName = Exclude<CallName, QueryName>;

const conflictTopics: Calls['conflicts.list']['reads'] = [
  'sync',
  'people',
  'catalogue',
  'lending',
  'crafts',
  'till',
  'charity',
  'hall',
  'staff',
];

/** The contract's topics again, as values without its schemas; this does not compile unless both agree. */
const reads: { readonly [N in QueryName]: Calls[N]['reads'] } = {
  'hall.state': ['hall', 'lending'],
  'staff.posts': ['staff'],
  'staff.list': ['staff'],
  'people.search': ['people', 'cards'],
  'people.get': ['people', 'cards', 'attendance'],
  'people.teams': ['people'],
  'activities.today': ['activities'],
  'activities.list': ['activities'],
  'activities.shifts': ['activities'],
  'attendance.day': ['attendance', 'people', 'activities'],
  'catalogue.search': ['catalogue'],
  'catalogue.get': ['catalogue', 'lending', 'people'],
  'catalogue.nextSerial': ['catalogue'],
  'catalogue.cover': ['catalogue'],
  'catalogue.locations': ['catalogue'],
  'lending.rules': ['lending'],
  'lending.recent': ['lending'],
  'lending.reader': ['lending', 'people', 'catalogue'],
  'lending.history': ['lending'],
  'lending.holds': ['lending', 'catalogue'],
  'lending.overdue': ['lending', 'people', 'catalogue'],
  'lending.opening': ['lending'],
  'lending.statistics': ['lending', 'catalogue'],
  'stocktake.list': ['stocktake'],
  'stocktake.get': ['stocktake', 'lending', 'catalogue'],
  'crafts.search': ['crafts', 'people'],
  'crafts.get': ['crafts', 'people', 'till'],
  'crafts.picture': ['crafts'],
  'crafts.classes': ['crafts'],
  'crafts.places': ['hall'],
  'crafts.makers': ['people', 'crafts'],
  'till.state': ['till', 'crafts', 'charity'],
  'till.sale': ['till'],
  'till.sales': ['till'],
  'till.report': ['till'],
  'till.days': ['till'],
  'till.paymentCode': ['till'],
  'till.soldTwice': ['till', 'crafts'],
  'charity.purposes': ['charity', 'till'],
  'charity.unpurposed': ['till', 'charity', 'activities'],
  'charity.takings': ['till', 'charity', 'crafts', 'people', 'activities'],
  'charity.handovers': ['charity'],
  'charity.notice': ['till', 'charity', 'crafts', 'people', 'activities'],
  'charity.display': ['crafts', 'till', 'charity', 'people'],
  'conflicts.list': conflictTopics,
  'conflicts.count': conflictTopics,
  'retention.periods': ['hall'],
  'retention.preview': ['hall', 'people', 'attendance', 'lending'],
  'sync.places': ['sync'],
  'sync.job': ['sync'],
  'sync.devices': ['hall', 'sync'],
  'sync.standing': ['hall', 'sync'],
  'sync.introduction': ['hall', 'sync'],
};

const readsByName: ReadonlyMap<unknown, readonly Topic[]> = new Map(Object.entries(reads));

/** True if the query of that key reads one of the topics that changed. */
export function isTouched(queryKey: readonly unknown[], changed: readonly Topic[]): boolean {
  const topics = readsByName.get(queryKey[0]) ?? [];
  return topics.some((topic) => changed.includes(topic));
}
