/** Words of the details for the expert below a verdict. Names of fields are the standards' own. */
import type { Words } from './locale.ts';

export interface ExpertWords {
  readonly key: string;
  readonly list: { readonly version: string; readonly issued: string; readonly fingerprint: string; readonly none: string };
  readonly licence: string;
  readonly noLicence: string;
  readonly range: { readonly title: string; readonly span: (from: string, to: string) => string; readonly filed: string; readonly none: string };
  readonly signed: string;
  readonly unsigned: string;
  readonly raw: string;
  readonly message: (bytes: string) => string;
  readonly notLabel: string;
}

export const expertWords: Words<ExpertWords> = {
  'zh-Hans': {
    key: '密钥号 kid',
    list: { version: '名单版本', issued: '名单签发', fingerprint: '名单指纹（SHA-256）', none: '这台设备上没有名单' },
    licence: '授权协议编号',
    noLicence: '这个判定没有用到授权',
    range: { title: '登记的号段', span: (from, to) => `${from}—${to}`, filed: '登记时间', none: '没有登记的号段' },
    signed: '签名核对通过的内容',
    unsigned: '下面是码里的数据，没有核对通过的签名，不能当作事实。',
    raw: '码里的文字',
    message: (bytes) => `COSE_Sign1，${bytes} 字节，CBOR 诊断写法（RFC 8949 第 8 节）`,
    notLabel: '里面没有完整的标签数据。',
  },
  en: {
    key: 'Key id (kid)',
    list: { version: 'List version', issued: 'List issued', fingerprint: 'List fingerprint (SHA-256)', none: 'No list on this device' },
    licence: 'Licence agreement',
    noLicence: 'This verdict rests on no licence',
    range: { title: 'Filed range', span: (from, to) => `${from}–${to}`, filed: 'Filed', none: 'No filed range' },
    signed: 'Values whose signature held',
    unsigned: 'Below is the data in the code. No signature of it was found to hold: none of it is a fact.',
    raw: 'Text in the code',
    message: (bytes) => `COSE_Sign1, ${bytes} bytes, CBOR diagnostic notation (RFC 8949 §8)`,
    notLabel: 'There is no whole label in it.',
  },
};
