/** Words of the page about the app: its list, what is on the device, what a verdict proves, and what happens to data. */
import type { Words } from './locale.ts';

/** Why an update did not end well, as far as a person can act on it. `unfit` is told with the role and the reason by their names. */
export type UpdateFault = 'unreachable' | 'absent' | 'unfit';

export interface AboutWords {
  readonly title: string;
  readonly lead: string;
  readonly list: {
    readonly title: string; readonly version: string; readonly day: string; readonly confirmed: string; readonly fingerprint: string; readonly compare: string;
    readonly lastTry: string; readonly lastSuccess: string; readonly never: string; readonly from: string;
    readonly source: { readonly storage: string; readonly build: string; readonly network: string };
    readonly none: string; readonly update: string; readonly asking: string; readonly done: string; readonly healed: string;
    readonly fault: { readonly [F in UpdateFault]: (detail: string) => string };
  };
  readonly device: {
    readonly title: string; readonly app: string; readonly version: string; readonly offline: string; readonly online: string; readonly list: string; readonly kept: string; readonly passing: string;
    readonly history: string; readonly codes: (count: string) => string; readonly off: string; readonly size: string; readonly megabytes: (count: string) => string; readonly counting: string;
  };
  readonly holder: { readonly title: string; readonly name: string; readonly contact: string; readonly unknown: string; readonly body: string };
  readonly proof: { readonly title: string; readonly proves: readonly string[]; readonly not: { readonly title: string; readonly lines: readonly string[] } };
  readonly privacy: { readonly title: string; readonly lines: readonly string[] };
}

export const aboutWords: Words<AboutWords> = {
  'zh-Hans': {
    title: '关于',
    lead: '扫箱上的码，用品牌方签名发布的名单核对它。核验的是码，不是葡萄。',
    list: {
      title: '手上的名单', version: '版本', day: '签发日', confirmed: '确认到', fingerprint: '指纹', compare: '两部手机的指纹一样，名单就一样。',
      lastTry: '上次去取', lastSuccess: '上次取到', never: '还没有', from: '来自',
      source: { storage: '这台设备上次存下的', build: '应用自带的', network: '刚从发布方取来的' },
      none: '这台设备上还没有名单，现在判断不了任何码。请连上网络再更新。', update: '更新名单', asking: '正在取今天的名单…', done: '名单已是最新。',
      healed: '这台设备上存的名单坏了或被动过，没有用它，已换成核对通过的一份。',
      fault: {
        unreachable: () => '上次没有连上发布方，仍用手上的名单。连上网络后再试。',
        absent: () => '上次没有取到名单文件，仍用手上的名单。过些时候再试。',
        unfit: (detail) => `上次收到的更新没有通过核对（${detail}），没有采用，仍用原来的名单。这不影响手上名单的可信。`,
      },
    },
    device: {
      title: '这台设备上有什么', app: '应用', version: '应用版本', offline: '已存好，没有网络也能打开', online: '没有存下，要连网才能打开', list: '名单', kept: '已存下，没有网络也能核对', passing: '这个浏览器不让长期保存，关掉页面就没有了',
      history: '记录', codes: (count) => `${count} 条`, off: '不记', size: '共占用', megabytes: (count) => `约 ${count} MB`, counting: '正在清点…',
    },
    holder: { title: '品牌方', name: '名称', contact: '联系', unknown: '待核实', body: '品牌方给生产者授权，并签名发布名单。应用只按名单说话。' },
    proof: {
      title: '“码有效”说明什么',
      proves: ['码里的内容由名单上的生产者签发，一个字都没有改过。', '品牌方登记过这个编号、批次、产品和包装日。', '在那一天，生产者的授权有效；名单里没有召回、作废。'],
      not: {
        title: '不说明什么',
        lines: ['不说明手上这箱就是贴码的那一箱：拍照复印的码也会有效，所以要对照箱子。', '不评价葡萄的好坏，也不是检验报告。', '“现在判断不了”不等于有问题；每个判定都写明用的是哪一天的名单。'],
      },
    },
    privacy: {
      title: '隐私',
      lines: [
        '不用登录，不要姓名、电话、身份证号和位置。',
        '码在这台设备上核对，不发给任何人。网址里 # 后面的内容，浏览器不会发出去。',
        '带商品条码的码，网址里有条码、批次和编号，打开时网站会收到；我们的网站设置为不记录。',
        '摄像头的画面只在这台设备上用，不保存、不上传。',
        '记录只在这台设备上，可以关、可以删、可以清空；别的二维码不记。',
        '去取名单和内容时，网站和您的网络服务商能看到您的网络地址，和打开任何网页一样。',
        '没有广告，没有统计，没有别家的程序。',
      ],
    },
  },
  en: {
    title: 'About',
    lead: 'Scan the code on a box, and it is checked against the list that the brand holder signs and publishes. It checks the code, not the grapes.',
    list: {
      title: 'The list in hand', version: 'Version', day: 'Issued', confirmed: 'Confirmed until', fingerprint: 'Fingerprint', compare: 'Two phones with the same fingerprint hold the same list.',
      lastTry: 'Last asked for', lastSuccess: 'Last received', never: 'not yet', from: 'Came from',
      source: { storage: 'this device, where it was kept', build: 'the app itself', network: 'its publisher, just now' },
      none: 'There is no list on this device yet, so no code can be judged. Please connect and update.', update: 'Update the list', asking: "Fetching today's list…", done: 'The list is up to date.',
      healed: 'The list kept on this device was damaged or had been changed. It was not used, and has been replaced by one that verifies.',
      fault: {
        unreachable: () => 'The publisher could not be reached; the list in hand is still used. Try again when you are connected.',
        absent: () => 'The list was not found at its publisher; the list in hand is still used. Try again later.',
        unfit: (detail) => `The last update did not verify (${detail}) and was not taken; the list from before is still used, and is as trustworthy as it was.`,
      },
    },
    device: {
      title: 'What is on this device', app: 'App', version: 'App version', offline: 'kept; it opens without a network', online: 'not kept; it needs a network to open', list: 'List', kept: 'kept; codes are checked without a network', passing: 'this browser keeps nothing once the page is closed',
      history: 'History', codes: (count) => `Entries: ${count}`, off: 'off', size: 'Space in use', megabytes: (count) => `about ${count} MB`, counting: 'Counting…',
    },
    holder: { title: 'Who holds the brand', name: 'Name', contact: 'Contact', unknown: 'to be confirmed', body: 'The brand holder licenses producers and signs the list. The app says only what the list says.' },
    proof: {
      title: 'What “The code is valid” proves',
      proves: ['A producer on the list signed what the code says, and not a letter of it was changed.', 'The brand holder filed this number, batch, product and packing day.', "On that day the producer's licence was in force, and the list has no recall or cancellation."],
      not: {
        title: 'What it does not prove',
        lines: ['Not that this box is the one the code was made for: a photographed code is valid too. That is why you compare the box.', 'Nothing about how good the grapes are; it is no test report.', '“We cannot tell yet” does not mean that something is wrong. Every verdict says which day’s list it rests on.'],
      },
    },
    privacy: {
      title: 'Privacy',
      lines: [
        'No login; no name, phone, identity number or location.',
        'Codes are checked on this device and sent to nobody. What follows the # in a link is never sent by the browser.',
        'A code with a GTIN has the GTIN, batch and number in its address; opening it sends them to the website, which is set up not to log them.',
        'Camera pictures stay on this device, and are neither kept nor uploaded.',
        'The history stays on this device. You can switch it off, delete from it and clear it; other QR codes are never kept.',
        'When the list and pages are fetched, the website and your network see your network address, as with any web page.',
        'No advertising, no analytics, nobody else’s programs.',
      ],
    },
  },
};
