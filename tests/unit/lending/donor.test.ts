import { describe, expect, it } from 'vitest';
import { isOrganisation } from '../../../shared/domain/lending/donor.ts';

describe('a donor in a list', () => {
  it.each([
    '江门市图书馆',
    '图书馆',
    '新华书店',
    '居委会',
    '和平社区居委会',
    '亲邻社区',
    '中福小学',
    '中福小学三年级二班',
    '三(2)班',
    '三（2）班',
    '蓬江区教育局',
    '蓝天救援队',
    '江门农商银行',
    '腾讯公司',
    '江门市公司、福泉小学',
    '邻里之家',
    '江门市慈善会',
    '匿名',
    'Rotary Club of Jiangmen',
    'ABC Company, Ltd.',
    'Bank of China',
  ])('%s is an organisation', (donor) => {
    expect(isOrganisation(donor)).toBe(true);
  });

  it.each([
    '王小明',
    '李学会',
    '陈行',
    '王国馆',
    '李园',
    '张志愿',
    '李家园',
    '欧阳学会',
    '阿依古丽·买买提',
    '王小明妈妈',
    '腾讯公司张三',
    '张三（腾讯公司）',
    '腾讯公司（张三）',
    '张三、腾讯公司',
    '李明和光明小学',
    '福泉小学 王老师',
    'Tyra Banks',
    'Charlotte Church',
    'Winston Churchill',
    'Vince Young',
    'Li Ming, ABC Company',
    '',
    '、',
  ])('%s may be a resident', (donor) => {
    expect(isOrganisation(donor)).toBe(false);
  });
});
