/**
 * Words that the law keeps off our screens, as data. `refuse` and `near` are regular expressions: a hit that lies within
 * a match of `near` is another word and stays. Numbers are articles of 广告法 (Advertising Law, 2021) unless another law is
 * named. An office adds words and cited titles of its own in `words.yaml`; it cannot take any of these away.
 */
import type { Badge } from '../../../core/content/licensee.ts';

export interface WordRule {
  readonly law: string;
  readonly refuse: string;
  readonly near?: string;
  /** Held against a licensee's words only, unless it has the certificate. */
  readonly unlessBadge?: Badge['kind'];
  /** Not held against a warning, which names an illness to keep people from it. */
  readonly unlessNotice?: true;
}

const SUPERLATIVE = '广告法 9(3)';
const OFFICE = '广告法 9(2)';
const DISEASE = '广告法 17, 食品安全法 73';
const DRINK = '广告法 23';
const PURITY = '广告法 28';

export const wordRules: readonly WordRule[] = [
  {
    // Order in time (最近), statistics (极端最低气温) and limits (最多不超过) rank no goods: 广告绝对化用语执法指南 (2023) 5–6.
    law: SUPERLATIVE, refuse: '最.?',
    near: '最(?:近|后|终|初|末)|(?:极端|平均|日|月|年)最[高低大小]|最[高低大小多少长短早晚迟](?=不得?|为|可|达|约|\\d)|最[高低](?=气温|温度|湿度|地温|水位|海拔|点|限|值|人民)|最[冷热暖]月|最[大高低](?=残留|允许|使用|用量|风速|降水|冻土)',
  },
  {
    law: SUPERLATIVE, refuse: '第一',
    near: '第一(?=[步年次条章款项批季月期届日节编件组道茬层行列页段周课问集轮遍]|天(?!然)|产业|阶段|部|书记|时间|中学|小学|手|个(?:月|星期|季|步|阶段))',
  },
  { law: SUPERLATIVE, refuse: '(?:\\bNo\\.?|\\bTOP|#) ?1(?!\\d)', near: '\\bNo\\.? ?1(?= of\\b)' },
  { law: SUPERLATIVE, refuse: '唯一', near: '唯一(?=标识|编码|代码|编号|序号|识别|性|对应|码)' },
  { law: SUPERLATIVE, refuse: '国家级|世界级|全球级|顶级|顶尖|极品|极致|绝佳|至尊|巅峰|首选|首屈一指|独一无二|绝无仅有|举世无双|天下无双|无与伦比|无可比拟|史无前例|空前绝后|王牌|霸主|领导品牌|首创|首家|首款|独家|冠军|榜首|之最|之首|之王|之冠(?!名)' },
  { law: SUPERLATIVE, refuse: '(?:世界|全球|国际|国内|全国|行业|业界|遥遥)(?:领先|一流|领导)' },
  { law: SUPERLATIVE, refuse: '绝对', near: '绝对(?=值|高程|高度|湿度|误差)' },
  { law: SUPERLATIVE, refuse: '\\bbest\\b', near: '\\bbest (?:before|eaten|kept|stored|picked)\\b|\\bat best\\b' },
  { law: SUPERLATIVE, refuse: '\\b(?:finest|greatest|supreme|ultimate|unrivall?ed|unmatched|unparalleled|peerless|matchless|second to none|number one|first choice|the only)\\b' },
  { law: SUPERLATIVE, refuse: '\\b(?:world|first)[- ]class\\b|\\bworld[- ](?:leading|famous|renowned)\\b|\\b(?:national|state)[- ]level\\b|\\btop[- ](?:grade|class|quality|tier|notch)\\b' },
  { law: SUPERLATIVE, refuse: '\\bunique(?:ly)?\\b', near: '\\bunique (?:number|code|identifier|serial)' },
  { law: SUPERLATIVE, refuse: '\\bthe most [a-z]+', near: '\\bthe most (?:recent|part|of|likely|that)\\b' },
  { law: SUPERLATIVE, refuse: '\\b(?:largest|biggest|highest|oldest|earliest|sweetest|purest|freshest|richest|rarest|tastiest|juiciest|healthiest|safest)\\b', near: '\\bhighest (?:temperature|recorded|point|permitted)\\b|\\blargest permitted\\b' },
  { law: '商标法 14', refuse: '驰名' },
  { law: OFFICE, refuse: '习近平|习主席|李克强|李强总理|毛泽东|毛主席|邓小平|江泽民|胡锦涛|温家宝|朱镕基|周恩来|总书记|国家主席|国务院总理|国家领导人|中央领导|(?:领导|首长)(?:视察|题词|关怀|推荐)' },
  { law: OFFICE, refuse: '\\b(?:Xi Jinping|Li Qiang|Li Keqiang|Mao Zedong|Chairman Mao|Deng Xiaoping|Jiang Zemin|Hu Jintao|Wen Jiabao|Zhou Enlai|state leaders?)\\b' },
  { law: OFFICE, refuse: '(?:政府|国家|官方|农业农村部|农牧局|监管局)(?:推荐|认证|背书|担保|指定|监制)|指导单位|监制单位|免检|特供|国宴|御用', near: '国家认证认可' },
  { law: OFFICE, refuse: '\\b(?:government|state|officially)[- ](?:certified|approved|endorsed|guaranteed|recommended)\\b' },
  { law: PURITY, refuse: '纯天然|全天然|纯绿色|纯自然|无污染|零污染|[零无0](?:农残|残留|添加|农药|激素)|农残为零|不含农药|不[打用]农药|零检出', near: '无残留(?=限量)' },
  { law: PURITY, refuse: '(?:100%|百分之百|百分百)的?(?:安全|天然|纯|无|有机|绿色|放心|满意|正品)' },
  { law: PURITY, refuse: '\\b(?:pesticide|residue|chemical|pollution|additive)[- ]free\\b|\\bfree (?:of|from) (?:pesticide|residue|additive|chemical|pollution)s?\\b|\\b(?:zero|no) (?:pesticides?|(?:pesticide )?residues?|additives)\\b|\\b(?:100 ?%|all|purely|completely|entirely)[- ]natural\\b', near: '\\bno (?:pesticide )?residues? (?:above|over|beyond)\\b' },
  {
    law: DISEASE,
    refuse: '治疗|治愈|治病|疗效|药效|药用|癌|肿瘤|疾病|抗氧化|抗衰老|延缓衰老|美容|养颜|养生|保健|滋补|补血|补气|补肾|益气|健脾|养胃|护肝|安神|助眠|排毒|解酒|消炎|杀菌|血压|血糖|血脂|血管|胆固醇|糖尿病|免疫|延年益寿|长寿|壮阳|利尿|通便|润肺|止咳|强身健体',
    near: '防治病|治病虫|农药[效用]|根癌|疾病预防控制|[培营休]养生|[效收权利公]益气|杀菌(?=剂|处理)|长寿[命区]', unlessNotice: true,
  },
  { law: DISEASE, refuse: '\\b(?:cures?|cancer|diabetes|cholesterol|blood (?:pressure|sugar|lipids?)|cardiovascular|heart disease|anti-?(?:cancer|age?ing|oxidants?)|detox\\w*|immun(?:e|ity)|longevity|health benefits?|medicin(?:e|al)|therap(?:y|eutic)s?)\\b', near: '\\bimmune to\\b', unlessNotice: true },
  { law: DRINK, refuse: '畅饮|豪饮|痛饮|干杯|举杯|碰杯|一醉方休|不醉不归|微醺|酒不醉人|解乏|壮胆|开怀' },
  { law: DRINK, refuse: '\\b(?:cheers|binge|raise (?:a|your) glass|drink (?:up|deep|freely)|tipsy|intoxicat\\w+)\\b' },
  // The code is judged, never the goods; and a certificate is declared by its issuer, not by an authority.
  { law: '本产品只判断码 the code is judged, not the goods', refuse: '正品|假货|国密合规', near: '[真改校纠修更]正品' },
  { law: '本产品只判断码 the code is judged, not the goods', refuse: '\\b(?:guaranteed|certified|100 ?%) (?:genuine|authentic)\\b' },
  { law: '有机产品认证管理办法', refuse: '有机(?:葡萄|水?果|食品|农产品|种植|栽培|酒)|\\borganic(?:ally)?\\b', near: '\\borganic (?:matter|fertili[sz]ers?|manure|acids?|waste)\\b', unlessBadge: 'organic' },
  { law: '绿色食品标志管理办法', refuse: '绿色食品|\\bgreen food\\b', unlessBadge: 'green' },
];

/** Titles that are cited, not claimed. */
export const citedTitles: readonly string[] = ['中国书法城', '国家级农业产业强镇', '国家级非物质文化遗产'];
