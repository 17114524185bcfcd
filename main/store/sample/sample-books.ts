import type { Material } from '../../../shared/domain/lending/words.ts';

/** A title of the sample's book corner. Classics are what they are; whatever has no publisher is made up. */
export type SampleBook = {
  readonly name: string;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly clc: string;
  readonly isbn: string | null;
  readonly ageFrom: number | null;
  readonly material: Material;
  readonly copies: number;
  readonly location: string;
  readonly onSiteOnly: boolean;
  /** A person of the sample, or an organisation; null was bought. */
  readonly donor: { readonly person: string } | { readonly organisation: string } | null;
};

const book = (
  [name, clc, author = '']: readonly [name: string, clc: string, author?: string],
  rest: Partial<SampleBook> = {},
): SampleBook => ({
  name,
  clc,
  authors: author === '' ? [] : author.split('、'),
  publisher: null,
  isbn: null,
  ageFrom: null,
  material: 'book',
  copies: 1,
  location: 'A架',
  onSiteOnly: false,
  donor: null,
  ...rest,
});

const children = (
  title: Parameters<typeof book>[0],
  ageFrom: number,
  rest: Partial<SampleBook> = {},
) => book(title, { ageFrom, location: '儿童区', ...rest });

const pictures = (
  title: Parameters<typeof book>[0],
  ageFrom: number,
  rest: Partial<SampleBook> = {},
) => children(title, ageFrom, { material: 'picture-book', location: '绘本角', ...rest });

const magazine = (title: Parameters<typeof book>[0], rest: Partial<SampleBook> = {}) =>
  book(title, { material: 'magazine', location: '期刊架', ...rest });

const person = (name: string) => ({ donor: { person: name } });
const organisation = (name: string) => ({ donor: { organisation: name } });
const LITERATURE = '人民文学出版社';
const SCHOOL = organisation('福泉小学');
const COMMITTEE = organisation('亲邻社区居委会');

/** What stood on the shelves when the corner opened. ISBNs only of editions that are known to have them. */
export const firstBooks: readonly SampleBook[] = [
  book(['红楼梦', 'I242.4', '曹雪芹'], {
    isbn: '9787020002207',
    publisher: LITERATURE,
    copies: 3,
  }),
  book(['三国演义', 'I242.4', '罗贯中'], {
    isbn: '9787020008728',
    publisher: LITERATURE,
    copies: 3,
  }),
  book(['西游记', 'I242.4', '吴承恩'], { isbn: '9787020008735', publisher: LITERATURE, copies: 3 }),
  book(['水浒传', 'I242.4', '施耐庵'], { isbn: '9787020008742', publisher: LITERATURE, copies: 2 }),
  book(['小王子', 'I565.88', '圣埃克苏佩里、马振骋'], {
    isbn: '9787020042494',
    publisher: LITERATURE,
    copies: 2,
    ageFrom: 8,
  }),
  book(['史记', 'K204.2', '司马迁'], {
    isbn: '9787101003048',
    publisher: '中华书局',
    onSiteOnly: true,
  }),
  book(['儒林外史', 'I242.4', '吴敬梓'], COMMITTEE),
  book(['聊斋志异', 'I242.1', '蒲松龄'], { copies: 2 }),
  book(['浮生六记', 'I264.9', '沈复'], person('单雪梅')),
  book(['老残游记', 'I242.4', '刘鹗']),
  book(['镜花缘', 'I242.4', '李汝珍'], person('解庆和')),
  book(['封神演义', 'I242.4', '许仲琳']),
  book(['世说新语', 'I242.1', '刘义庆']),
  book(['古文观止', 'I262', '吴楚材、吴调侯'], { copies: 2 }),
  book(['唐诗三百首', 'I222.742', '蘅塘退士'], { copies: 2, ...COMMITTEE }),
  book(['宋词三百首', 'I222.844', '朱孝臧']),
  book(['论语', 'B222.2'], { copies: 2 }),
  book(['孟子', 'B222.5']),
  book(['道德经', 'B223.1', '老子'], person('华建业')),
  book(['孙子兵法', 'E892.25', '孙武']),
  book(['徐霞客游记', 'K928.9', '徐霞客']),
  book(['天工开物', 'N092', '宋应星'], { onSiteOnly: true }),
  book(['本草纲目', 'R281.3', '李时珍'], { onSiteOnly: true, ...COMMITTEE }),
  book(['呐喊', 'I210.6', '鲁迅'], { copies: 2 }),
  book(['朝花夕拾', 'I210.4', '鲁迅'], { copies: 2 }),
  book(['骆驼祥子', 'I246.5', '老舍'], { copies: 2 }),
  book(['背影', 'I266', '朱自清']),
  book(['傲慢与偏见', 'I561.44', '简·奥斯汀']),
  book(['福尔摩斯探案集', 'I561.44', '柯南·道尔'], { copies: 2 }),
  book(['社区花园一年四季', 'S68', '岭上人']),
  book(['家常粤菜一百道', 'TS972.182.65', '阿珍'], { copies: 2, ...person('区少芬') }),
  book(['长者智能手机一看就会', 'TN929.53', '亲邻之家'], { copies: 2 }),
  book(['八段锦与太极入门', 'G852', '岭南拳友'], person('萧敬亭')),
  book(['毛线编织二十课', 'TS935.5', '巧手阿姨']),
  book(['老街的故事', 'K296.5', '老街编写组'], { onSiteOnly: true, ...COMMITTEE }),
  book(['家庭常见病护理', 'R473', '社区医生']),
  children(['伊索寓言', 'I545.87', '伊索'], 6, SCHOOL),
  children(['安徒生童话', 'I534.88', '安徒生'], 6, { copies: 2 }),
  children(['格林童话', 'I516.88', '格林兄弟'], 6, SCHOOL),
  children(['爱丽丝漫游奇境', 'I561.88', '刘易斯·卡罗尔'], 8),
  children(['木偶奇遇记', 'I546.88', '科洛迪'], 7, SCHOOL),
  children(['海底两万里', 'I565.44', '凡尔纳'], 10, { copies: 2 }),
  children(['汤姆·索亚历险记', 'I712.44', '马克·吐温'], 10),
  children(['中国神话故事', 'I277.5', '小榕树编写组'], 6, { copies: 2 }),
  children(['成语里的中国', 'H136.31', '小榕树编写组'], 8),
  children(['十万个小问号', 'Z228.1', '小榕树编写组'], 6, { copies: 3, ...SCHOOL }),
  children(['数学王国大冒险', 'O1-49', '木子老师'], 8),
  pictures(['小石狮等你回家', 'I287.8', '阿榕'], 3, { copies: 2 }),
  pictures(['外婆的龙船', 'I287.8', '阿榕'], 3, { copies: 2 }),
  pictures(['我家住在三号楼', 'I287.8', '麦芽'], 3),
  pictures(['月亮糖', 'I287.8', '麦芽'], 3, person('陈静')),
  pictures(['垃圾桶先生的一天', 'I287.8', '三棵树'], 4),
  magazine(['邻里月刊', 'Z62'], { copies: 2 }),
  magazine(['乐龄生活', 'Z62'], { copies: 2 }),
];

/** What a school gave and the hall bought some weeks later. */
export const laterBooks: readonly SampleBook[] = [
  children(['昆虫记', 'Q96-49', '法布尔'], 9, { copies: 2, ...SCHOOL }),
  children(['小水滴的旅行', 'P339-49', '木子老师'], 6, SCHOOL),
  pictures(['会飞的风筝店', 'I287.8', '三棵树'], 3, { copies: 2, ...SCHOOL }),
  book(['阳台种菜笔记', 'S63', '岭上人'], { copies: 2 }),
  magazine(['少年小天地', 'Z62'], { ageFrom: 8 }),
  magazine(['粤味', 'Z62']),
];
