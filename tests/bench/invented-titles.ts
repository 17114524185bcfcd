import { createRandom, type Random } from '../../main/store/sample/random.ts';
import { ean13CheckDigit } from '../../shared/domain/lending/ean13.ts';

/** The commonest first: 中国 stands in every seventh title, the last ones in few. */
const WORDS =
  '中国 历史 故事 世界 文学 小说 生活 人生 研究 科学 教育 艺术 儿童 经典 红楼 三国 水浒 西游 童话 森林 海洋 星空 ' +
  '时间 春天 秋日 少年 爷爷 奶奶 妈妈 爸爸 小熊 兔子 恐龙 火车 月亮 太阳 银行 音乐 重庆 长安 北京 江南 草原 ' +
  '黄河 长江 雪山 大漠 诗词 散文 书法 绘画 戏曲 京剧 茶道 花卉 中药 养生 太极 健康 饮食 家常 菜谱 烘焙 手工 ' +
  '编织 摄影 旅行 地图 建筑 园林 考古 博物 哲学 逻辑 心理 经济 法律 管理 数学 物理 化学 生物 天文 地理 电脑 ' +
  '编程 网络 机器 汽车 飞机 航天 战争 英雄 将军 侦探 推理 武侠 科幻 奇幻 爱情 婚姻 家庭 邻居 社区 志愿 老人 ' +
  '青春 校园 老师 同学 朋友 友谊 勇气 梦想 远方 故乡 乡村 城市 街道 灯塔 灯火 围城 边城 茶馆 骆驼 祥子 呐喊 ' +
  '彷徨 朝花 夕拾 平凡 活着 许三 观察 昆虫 鸟类 植物 动物 猫咪 小狗 狼王 狐狸 乌龟 蝴蝶 蜻蜓 萤火 夜莺 玫瑰 王子 公主';
const JOINTS = ['的', '与', '和', '', '', '', '之'];
const ENDS = ['', '', '', '', '史', '记', '传', '集', '入门', '三百问', '图鉴', '（上）', '（下）'];
const ENGLISH =
  'the of little house story world garden secret river night moon star history music dream bear';
const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余';
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建文辉力红玉梅兰松柏海山云雪晨曦子涵';
const HOUSES =
  '人民文学 商务印书馆 中华书局 三联书店 译林 上海译文 作家 中信 接力 二十一世纪 明天 浙江少年儿童 江苏凤凰 北京大学 清华大学 科学 新星 机械工业 湖南文艺 长江文艺';
const CLASSES =
  'I247.5 I247.7 I242.4 I207.4 I267 I287.8 I287.7 I287.4 I565.4 I712.4 K209 K825.6 K928 B848.4 C912 D669 F0 F830 G4 G613 G624 H31 J211 J616 N49 O1 P1 Q95 R2 S68 TP312 TS972 U46 V4 X171 Z228.1';

const AUTHORS = { surnames: Array.from(SURNAMES), given: Array.from(GIVEN) };
const list = (text: string) => text.split(' ');
const LISTS = {
  words: list(WORDS),
  english: list(ENGLISH),
  houses: list(HOUSES),
  classes: list(CLASSES),
};

export type InventedTitle = ReturnType<typeof inventTitles>[number];

/** Titles of a large library, the same in every run. */
export function inventTitles(count: number) {
  const random = createRandom(20_260_302);
  return Array.from({ length: count }, (_, n) => {
    const author =
      of(random, AUTHORS.surnames) + of(random, AUTHORS.given) + of(random, AUTHORS.given);
    const body = `9787${String(n).padStart(8, '0')}`;
    return {
      name: nameOf(random),
      authors: [`${author}著`],
      publisher: `${common(random, LISTS.houses)}出版社`,
      isbn: body + ean13CheckDigit(body),
      year: 1980 + (n % 46),
      clc: common(random, LISTS.classes),
      material: 'book',
    };
  });
}

function nameOf(random: Random): string {
  if (random.chance(0.12))
    return Array.from({ length: 4 }, () => common(random, LISTS.english)).join(' ');
  const words = Array.from({ length: random.int(2, 4) }, () => common(random, LISTS.words));
  return words.join(of(random, JOINTS)) + of(random, ENDS);
}

const of = (random: Random, items: readonly string[]): string =>
  items[random.int(0, items.length - 1)] ?? '';

/** The first ones more often. */
const common = (random: Random, items: readonly string[]): string =>
  items[Math.floor((random.int(0, 9999) / 10_000) ** 2 * items.length)] ?? '';
