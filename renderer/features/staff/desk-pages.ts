import type { Role } from '../../../shared/contract/names.ts';
import type { IconName } from '../../ui/Icon.tsx';

/** Every page of the staff desk, in the order of its menu. */
const deskPages = [
  'attendance',
  'lending',
  'catalogue',
  'stocktake',
  'lending-office',
  'till',
  'crafts',
  'charity',
  'people',
  'cards',
  'activities',
  'conflicts',
  'exchange',
  'settings',
] as const;
export type DeskPageId = (typeof deskPages)[number];

export const pageIcons: Readonly<Record<DeskPageId, IconName>> = {
  attendance: 'clock',
  lending: 'book',
  catalogue: 'shelf',
  stocktake: 'tally',
  'lending-office': 'file',
  till: 'till',
  crafts: 'tag',
  charity: 'gift',
  people: 'person',
  cards: 'card',
  activities: 'calendar',
  conflicts: 'warning',
  exchange: 'exchange',
  settings: 'sliders',
};

const pagesByRole: Readonly<Record<Role, readonly DeskPageId[]>> = {
  administrator: deskPages,
  clerk: [
    'attendance',
    'lending',
    'catalogue',
    'stocktake',
    'lending-office',
    'till',
    'crafts',
    'charity',
    'people',
    'cards',
    'activities',
    'conflicts',
    'exchange',
  ],
  librarian: ['lending', 'catalogue', 'stocktake', 'lending-office', 'attendance'],
  seller: ['till', 'crafts', 'attendance'],
};

/** The pages that a role works with; the store checks every call of them again. */
export function pagesOf(role: Role): readonly DeskPageId[] {
  return pagesByRole[role];
}
