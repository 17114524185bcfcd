/*
 * Names alone, apart from the schemas, so that the preload, the shell and the pages need not carry zod for them.
 */

export const roles = ['administrator', 'clerk', 'librarian', 'seller'] as const;
export type Role = (typeof roles)[number];

/** Role groups that calls are open to. */
export const clerks = ['administrator', 'clerk'] as const;
export const librarians = ['administrator', 'clerk', 'librarian'] as const;
export const sellers = ['administrator', 'clerk', 'seller'] as const;
export const administrators = ['administrator'] as const;

/** What a change touches; the renderer fetches its queries on these topics again. */
export const topics = [
  'hall',
  'staff',
  'people',
  'cards',
  'activities',
  'attendance',
  'catalogue',
  'lending',
  'stocktake',
  'crafts',
  'till',
  'charity',
] as const;
export type Topic = (typeof topics)[number];

/** Personal data stands in the bodies of these events alone; of types that are not known yet too. */
export const isPersonal = (eventType: string): boolean => eventType.startsWith('person.');

/** The names of all calls. `calls.ts` does not compile unless both agree. */
export const callNames = [
  'hall.state',
  'hall.setUp',
  'hall.edit',
  'staff.posts',
  'staff.signIn',
  'staff.list',
  'staff.add',
  'staff.edit',
  'staff.setPin',
  'people.search',
  'people.get',
  'people.enrol',
  'people.edit',
  'people.setActive',
  'people.merge',
  'people.teams',
  'people.saveTeam',
  'people.previewImport',
  'people.acceptImport',
  'cards.issue',
  'cards.revoke',
  'cards.link',
  'activities.today',
  'activities.list',
  'activities.save',
  'activities.shifts',
  'activities.planShifts',
  'activities.cancelShift',
  'attendance.scan',
  'attendance.byHand',
  'attendance.day',
  'attendance.correct',
  'attendance.export',
  'catalogue.search',
  'catalogue.get',
  'catalogue.saveTitle',
  'catalogue.nextSerial',
  'catalogue.addCopies',
  'catalogue.editCopy',
  'catalogue.noteCopy',
  'catalogue.setCover',
  'catalogue.cover',
  'catalogue.locations',
  'catalogue.previewImport',
  'catalogue.acceptImport',
  'catalogue.export',
  'lending.rules',
  'lending.saveRules',
  'lending.scan',
  'lending.lend',
  'lending.return',
  'lending.renew',
  'lending.use',
  'lending.undo',
  'lending.recent',
  'lending.reader',
  'lending.saveReader',
  'lending.history',
  'lending.placeHold',
  'lending.cancelHold',
  'lending.holds',
  'lending.overdue',
  'lending.statistics',
  'lending.export',
  'lending.opening',
  'lending.selfOpen',
  'lending.selfLend',
  'lending.selfReturn',
  'stocktake.list',
  'stocktake.open',
  'stocktake.get',
  'stocktake.begin',
  'stocktake.count',
  'stocktake.countFile',
  'stocktake.close',
  'stocktake.export',
  'crafts.search',
  'crafts.get',
  'crafts.save',
  'crafts.setPicture',
  'crafts.picture',
  'crafts.receive',
  'crafts.move',
  'crafts.count',
  'crafts.remove',
  'crafts.classes',
  'crafts.places',
  'crafts.makers',
  'crafts.saveMaker',
  'crafts.export',
  'till.state',
  'till.open',
  'till.find',
  'till.saveCart',
  'till.dropCart',
  'till.pay',
  'till.sale',
  'till.sales',
  'till.refund',
  'till.moveCash',
  'till.report',
  'till.days',
  'till.close',
  'till.paymentCode',
  'till.setPaymentCode',
  'till.saveRules',
  'till.soldTwice',
  'charity.purposes',
  'charity.savePurpose',
  'charity.unpurposed',
  'charity.assignPurpose',
  'charity.takings',
  'charity.handOver',
  'charity.handovers',
  'charity.notice',
  'charity.display',
  'charity.export',
] as const;
export type CallName = (typeof callNames)[number];

/** Calls that the shell answers itself: they concern windows, printers and the signed-in session. */
export const shellCallNames = [
  'shell.session',
  'shell.signOut',
  'shell.printers',
  'shell.print',
  'shell.quit',
] as const;
export type ShellCallName = (typeof shellCallNames)[number];

/** Calls of the hidden print page alone. */
export const printCallNames = [
  'shell.printDocument',
  'shell.printPages',
  'shell.printReady',
] as const;
export type PrintCallName = (typeof printCallNames)[number];
