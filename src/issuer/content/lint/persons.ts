/**
 * Natural persons stay out of stories (PIPL art. 6): a farmer is shown as the cooperative, or as 姓*. A lint finds the usual
 * forms of a name; that no other stands in the text remains the writer's duty.
 */
import { isUscc, mod11_2 } from '../../../core/check-character.ts';
import type { Passage } from '../passage.ts';
import type { Faults } from '../sheet.ts';

// The thirty commonest surnames but for those that begin everyday words (高, 何, 于, 马, 方, 成 …).
const SURNAME = '[王李张刘陈杨赵黄周吴徐孙胡朱郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴钟汪田任姜范姚谭廖邹熊陆郝孔白崔康毛邱秦史顾侯邵孟龙段]';
const GIVEN = '\\p{Script=Han}{1,2}';
const BEFORE = '种植户|果农|农户|农民|村民|社长|理事长|负责人|场长|园主|酿酒师|技术员|法定代表人|创始人|传承人|手艺人';
const AFTER = '先生|女士|师傅|大叔|大爷|大妈|大姐|大哥|老汉|老人|社长|理事长|经理|场长|书记(?![载录])|主任|老师';
const ENDS = '说|介绍|表示|告诉|讲|[，。、；：！？）”]|$';

const NAMES: readonly RegExp[] = [
  new RegExp(`(?:${BEFORE})[:：]?${SURNAME}${GIVEN}(?=${ENDS})`, 'gu'),
  new RegExp(`(?<!照)${SURNAME}(?:${GIVEN})?(?:${AFTER})`, 'gu'), // 照顾老人 names no one, nor does 史书记载.
  /\b(?:Mr|Mrs|Ms|Miss)\.? [A-Z][a-z]+/g,
  /\b(?:farmer|grower|winemaker|villager|chairman|chairwoman|founder|manager|craftsman) [A-Z][a-z]+ [A-Z][a-z]+\b/g,
];
const ID_CARD = /(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx](?![0-9A-Za-z])/g;
const MOBILE = /(?<![0-9A-Za-z])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![0-9A-Za-z])/g;
const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,200}/g;

/** Reports names of persons, numbers of identity cards, mobile phones and mail addresses. */
export function lintPersons(passage: Passage, faults: Faults): void {
  for (const name of NAMES) report(passage, faults, name, 'person');
  report(passage, faults, ID_CARD, 'id-number', isIdNumber);
  for (const contact of [MOBILE, MAIL]) report(passage, faults, contact, 'contact');
}

/** Whether a contact is a person's own: it is shown only in a lot's certificate, with consent on record. */
export const isPersonal = (contact: string): boolean => contact.match(MOBILE) !== null || contact.match(MAIL) !== null;

/** Whether a text has the number of an identity card in it, which is never stored. A unified social credit code is none. */
export const hasIdNumber = (text: string): boolean => (text.match(ID_CARD) ?? []).some(isIdNumber);

/** GB 11643: the last character is ISO 7064 MOD 11-2 of the others. One in thirty has a right character as a USCC too, so a wrong one is no excuse. */
const isIdNumber = (number: string): boolean => mod11_2(number.slice(0, 17)) === number[17]!.toUpperCase() || !isUscc(number);

function report(passage: Passage, faults: Faults, form: RegExp, why: 'person' | 'id-number' | 'contact', is: (match: string) => boolean = () => true): void {
  for (const { 0: match, index } of passage.text.matchAll(form)) if (is(match)) faults.add(passage.at(index), why, match);
}
