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
