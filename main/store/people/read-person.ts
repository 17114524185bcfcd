import type { PersonFields } from '../../../shared/contract/people.ts';
import type { PersonRecord } from './person-store.ts';

/** A row as the fields that staff see and write. */
export const readPerson = (row: PersonRecord, teamIds: string[]): PersonFields => ({
  name: row.name,
  phone: row.phone,
  birthYear: row.birth_year,
  teamIds,
  building: row.building,
  unit: row.unit,
  zhiyuanhuiNo: row.zhiyuanhui_no,
  izhiyuanNo: row.izhiyuan_no,
  guardianName: row.guardian_name,
  guardianPhone: row.guardian_phone,
  guardianConsent: row.guardian_consent === 1,
  publicName: row.public_name === 1,
  notes: row.notes,
});
