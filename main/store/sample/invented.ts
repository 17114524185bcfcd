import type { Random } from './random.ts';

/**
 * An invented mobile number, another one for each serial below 10^8. Prefix 154 stands in no operator's list of
 * number segments, so that none of them rings at anybody's; it has the form of a number all the same.
 */
export const inventPhone = (serial: number): string =>
  `154${String((serial * 61_803_399) % 100_000_000).padStart(8, '0')}`;

/** An invented Chinese name of two or three characters, a few with a compound surname. */
export function inventName(random: Random): string {
  const surname = random.pick(random.chance(0.01) ? COMPOUND : SURNAMES);
  const given = random.pick(GIVEN);
  return surname + given + (random.chance(0.8) ? random.pick(GIVEN) : '');
}

/** The title of a book that nobody wrote, and its class. */
export function inventTitle(random: Random): { readonly name: string; readonly clc: string } {
  const [kind, clc] = random.pick(KINDS);
  return { name: `${random.pick(PLACES)}${random.pick(THINGS)}${kind}`, clc };
}

type Letters = readonly [string, ...string[]];

const letters = (text: string): Letters => {
  const [first = '', ...rest] = text;
  return [first, ...rest];
};

const SURNAMES = letters(
  '王李张刘陈杨黄赵周吴徐孙马胡朱郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈' +
    '钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常' +
    '单解查仇区朴盖乐缪华纪翟瞿尉',
);
const COMPOUND: Letters = ['欧阳', '上官', '司徒', '诸葛', '尉迟', '夏侯'];
const GIVEN = letters(
  '伟芳娜敏静丽强磊洋艳勇军杰娟涛明超秀兰霞平刚桂英华玉萍红玲芬燕彩春菊凤洁梅琳素云莲真环雪荣爱妹香月莺媛' +
    '志国文辉建健世广义兴良海山仁波宁贵福生龙元全胜学祥才发武新利清飞彬富顺信子昌成康星光天达安岩中茂进林' +
    '有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功松善厚庆民友裕河哲江亮政谦亨奇固之轮翰朗伯宏言若鸣朋斌梁栋' +
    '维启克伦翔旭鹏泽晨辰士以行时泰盛雄琛钧冠策腾楠榕风航弘',
);
const words = (text: string): Letters => {
  const [first = '', ...rest] = text.split(' ');
  return [first, ...rest];
};

const PLACES = words(
  '岭南 江门 老街 海边 山里 四季 童年 远方 榕树下 西江 小城 云上 雨中 月下 窗前 田间 校园 码头 屋檐下 灯火里',
);
const THINGS = words(
  '花草 美食 人物 风筝 茶香 歌谣 书信 木棉 龙舟 星空 家常 手艺 小路 飞鸟 石桥 炊烟 集市 渡口 蝉声 萤火',
);
const KINDS: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['故事', 'I247.7'],
  ['传奇', 'I247.5'],
  ['散记', 'I267'],
  ['诗选', 'I227'],
  ['童话', 'I287.7'],
  ['图鉴', 'Q94-64'],
  ['小史', 'K296.5'],
  ['手册', 'TS976'],
  ['入门', 'G89'],
  ['画册', 'J228'],
];
