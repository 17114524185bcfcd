import type { Role } from '../../../shared/contract/names.ts';

export const sampleTeams = [
  '在职党员',
  '退休党员',
  '楼长',
  '快递外卖骑手',
  '青少年',
  '巾帼志愿者',
  '文艺骨干',
] as const;
export type TeamName = (typeof sampleTeams)[number];

/** A post for each role beside the administrator, whose PIN is chosen at the first start. */
export const samplePosts: readonly {
  readonly label: string;
  readonly role: Role;
  readonly pin: string;
}[] = [
  { label: '服务台', role: 'clerk', pin: '258036' },
  { label: '书角', role: 'librarian', pin: '369147' },
  { label: '义卖台', role: 'seller', pin: '147258' },
  { label: '义卖二台', role: 'seller', pin: '582147' },
];
