import type { PersonField } from './person.ts';
import { halfWidth } from './typed-text.ts';

/** A heading of the file and the field it was recognised as. */
export type PeopleColumn = { readonly heading: string; readonly field: PersonField | null };

/** The headings that name each field; spaces, signs and capitals do not matter in a file. */
export const PEOPLE_HEADINGS: readonly (readonly [PersonField, readonly string[]])[] = [
  ['name', ['姓名', '名字', '志愿者姓名', '居民姓名', 'Name', 'Full name', '志愿者']],
  [
    'phone',
    [
      '电话',
      '手机',
      '手机号',
      '手机号码',
      '电话号码',
      '联系电话',
      '联系方式',
      'Phone',
      'Phone number',
      'Mobile',
      'Mobile phone',
      'Telephone',
      'Tel',
    ],
  ],
  [
    'birthYear',
    [
      '出生年份',
      '出生年',
      '出生年月',
      '出生日期',
      '出生年月日',
      '生日',
      'Birth year',
      'Year of birth',
      'Birth date',
      'Date of birth',
      'Birthday',
      'DOB',
    ],
  ],
  [
    'teams',
    [
      '志愿队伍',
      '队伍',
      '所属队伍',
      '所属团队',
      '团队',
      '志愿团队',
      '志愿服务队',
      '服务队',
      'Team',
      'Teams',
    ],
  ],
  ['building', ['楼栋', '楼幢', '楼号', '幢', '栋', '幢号', '栋号', '楼', 'Building', 'Block']],
  [
    'unit',
    [
      '单元',
      '单元室号',
      '室号',
      '房号',
      '门牌号',
      '房间号',
      '室',
      'Unit',
      'Room',
      'Flat',
      'Apartment',
    ],
  ],
  [
    'zhiyuanhuiNo',
    [
      '志愿汇编号',
      '志愿汇号',
      '志愿汇ID',
      '志愿汇',
      'Zhiyuanhui no.',
      'Zhiyuanhui number',
      'Zhiyuanhui',
    ],
  ],
  [
    'izhiyuanNo',
    ['i志愿编号', 'i志愿号', 'i志愿ID', 'i志愿', 'iZhiyuan no.', 'iZhiyuan number', 'iZhiyuan'],
  ],
  [
    'guardianName',
    [
      '监护人姓名',
      '监护人',
      '家长姓名',
      '家长',
      'Guardian name',
      'Guardian',
      'Parent name',
      'Parent',
    ],
  ],
  [
    'guardianPhone',
    [
      '监护人电话',
      '监护人手机',
      '监护人手机号',
      '监护人联系电话',
      '监护人联系方式',
      '家长电话',
      '家长手机',
      '家长手机号',
      'Guardian phone',
      'Guardian mobile',
      'Parent phone',
    ],
  ],
  [
    'guardianConsent',
    [
      '监护人同意',
      '监护人是否同意',
      '家长同意',
      'Guardian consent',
      'Parental consent',
      'Parent consent',
    ],
  ],
  [
    'publicName',
    [
      '同意公示姓名',
      '是否同意公示姓名',
      '同意公示',
      '是否同意公示',
      '公示姓名',
      'Public name',
      'Public name consent',
      'Consent to be named',
      'May be named in public',
    ],
  ],
  ['notes', ['备注', '说明', '附注', 'Notes', 'Note', 'Remarks', 'Remark', 'Comment', 'Comments']],
];

const FIELDS: ReadonlyMap<string, PersonField> = new Map(
  PEOPLE_HEADINGS.flatMap(([field, headings]) =>
    headings.map((heading) => [lettersOnly(heading.toLowerCase()), field] as const),
  ),
);

/** Which field each heading names; of two columns of one field the first counts. */
export function recogniseColumns(headings: readonly string[]): readonly PeopleColumn[] {
  const taken = new Set<PersonField>();
  return headings.map((heading) => {
    const field = fieldOf(heading);
    if (field === undefined || taken.has(field)) return { heading, field: null };
    taken.add(field);
    return { heading, field };
  });
}

function fieldOf(heading: string): PersonField | undefined {
  const plain = halfWidth(heading).normalize('NFKC').toLowerCase();
  return (
    FIELDS.get(lettersOnly(plain)) ?? FIELDS.get(lettersOnly(plain.replace(/\(.*\)|\[.*\]/g, '')))
  );
}

function lettersOnly(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
