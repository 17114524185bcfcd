/** How the names of organisations end. */
const ENDING =
  /(?:公司|企业|集团|工厂|书店|书屋|书城|商店|药店|饭店|酒店|超市|银行|图书馆|图书室|博物馆|文化馆|体育馆|美术馆|活动室|医院|法院|学院|小学|中学|大学|学校|党校|幼儿园|托儿所|少年宫|派出所|事务所|研究所|居委会|村委会|业委会|委员会|理事会|基金会|联合会|协会|学会|商会|工会|妇联|残联|中心|社区|街道|合作社|出版社|杂志社|报社|旅行社|办事处|管理处|服务站|工作站|驿站|分局|服务队|义工队|志愿队|支部|党委|团委|总部|俱乐部|编辑部|服务部|工作室|物业|之家)$/;
/** Names of people end like that as well (陈行, 王学会), but are shorter. */
const SHORT_ENDING = /[馆院校园班店厂社局处站部所队室行会]$/;
const LEAST_LETTERS = 4;
const LEAST_LETTERS_OF_SHORT = 5;
/** 三年级二班, 三(2)班. */
const SCHOOL_CLASS = /(?:年级|[0-9])[0-9一二三四五六七八九十]*班$/;
const WHOLE = new Set([
  '匿名',
  '社区',
  '街道',
  '学校',
  '物业',
  '妇联',
  '工会',
  '党支部',
  '团支部',
  '图书馆',
  '居委会',
  '村委会',
  '业委会',
  '幼儿园',
]);
const COMPOUND_SURNAME = /^(?:欧阳|上官|司徒|司马|诸葛|尉迟|夏侯|皇甫|令狐|公孙|慕容|东方|端木)/;
const NUMBER_IN_BRACKETS = /[（(]([0-9一二三四五六七八九十]+)[）)]/g;
const BETWEEN_NAMES = /[\s、，,;；:：。.·•/／&＆()（）[\]【】《》"“”]+/;
/** 李明和光明小学: a name of two to four letters, then another. */
const PERSON_AND = /^\p{Script=Han}{2,4}[和与及]\p{Script=Han}/u;
const LATIN_ORGANISATION =
  /\b(?:school|library|club|company|ltd|inc|foundation|association|society|university|college|committee|institute|cent(?:re|er)|bookshop|bookstore|bank of)\b/i;

/**
 * Whether a donor's name in a list is an organisation's, and nobody else's beside. A resident's name must not stand in
 * a book's record, where it could not be erased: in doubt it is taken for a resident's.
 */
export function isOrganisation(donor: string): boolean {
  const text = donor.normalize('NFKC').trim().replaceAll(NUMBER_IN_BRACKETS, '$1');
  const isHan = /\p{Script=Han}/u.test(text);
  const parts = text.split(isHan ? BETWEEN_NAMES : /[,;/]+/).filter((part) => part !== '');
  return parts.length > 0 && parts.every(isHan ? isHanOrganisation : isLatinOrganisation);
}

function isHanOrganisation(name: string): boolean {
  if (WHOLE.has(name) || SCHOOL_CLASS.test(name)) return true;
  const { length } = Array.from(name);
  if (PERSON_AND.test(name)) return false;
  if (length === LEAST_LETTERS && COMPOUND_SURNAME.test(name)) return false;
  if (length >= LEAST_LETTERS && ENDING.test(name)) return true;
  return length >= LEAST_LETTERS_OF_SHORT && SHORT_ENDING.test(name);
}

const isLatinOrganisation = (name: string): boolean => LATIN_ORGANISATION.test(name);
