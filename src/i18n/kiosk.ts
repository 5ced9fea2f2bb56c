/** Words of the exhibition mode: a public machine, its visitors, and the staff who set it up. */
import type { Words } from './locale.ts';

export interface KioskWords {
  readonly title: string;
  readonly attract: {
    readonly begin: string;
    /** What a visitor may do at once, by what reads the codes. */
    readonly lead: { readonly camera: readonly string[]; readonly scanner: readonly string[] };
    readonly language: string;
  };
  readonly list: {
    readonly of: (version: string, day: string) => string; readonly none: string;
    readonly today: string; readonly days: (days: string) => string; readonly ended: (day: string) => string;
  };
  readonly nav: { readonly label: string; readonly back: string; readonly scan: string; readonly culture: string; readonly directory: string; readonly take: string; readonly again: string };
  readonly still: { readonly ask: (seconds: string) => string; readonly stay: string };
  readonly take: {
    readonly title: string; readonly how: string; readonly elsewhere: string; readonly code: string; readonly call: (number: string) => string; readonly tooLong: string; readonly back: string;
  };
  readonly exhibit: string;
  readonly samples: { readonly title: string; readonly lead: string };
  readonly scan: { readonly title: string; readonly aim: string; readonly scanner: string; readonly again: string; readonly help: string; readonly private: string };
  readonly code: {
    readonly staff: string; readonly title: string; readonly label: string; readonly entered: (count: string) => string; readonly keys: string; readonly erase: string; readonly enter: string;
    readonly wrong: string; readonly wait: (seconds: string) => string; readonly back: string;
  };
  readonly setUp: {
    readonly lead: string;
    readonly reader: { readonly title: string; readonly user: string; readonly environment: string; readonly none: string; readonly note: string };
    readonly code: { readonly title: string; readonly label: string; readonly keep: string; readonly note: string; readonly fault: string };
    readonly offline: { readonly title: string; readonly until: (day: string) => string; readonly week: string; readonly soon: string };
    readonly screen: { readonly title: string; readonly held: string; readonly notHeld: string };
    readonly rules: { readonly title: string; readonly lines: readonly string[] };
    readonly begin: string;
    readonly end: string;
  };
}

export const kioskWords: Words<KioskWords> = {
  'zh-Hans': {
    title: '展示模式',
    attract: {
      begin: '触摸屏幕开始',
      lead: { camera: ['扫箱上的码，', '看它的授权与来历。'], scanner: ['把箱上的码对准扫码器，', '看它的授权与来历。'] },
      language: '中文',
    },
    list: {
      of: (version, day) => `名单 第 ${version} 版，${day}`, none: '这台机器上还没有名单，现在判断不了任何码',
      today: '今天取到', days: (days) => `${days} 天前取到`, ended: (day) => `授权部分到${day}为止，已过期`,
    },
    nav: { label: '去别处', back: '返回', scan: '扫码', culture: '葡萄志', directory: '名录', take: '带到手机上', again: '重新开始' },
    still: { ask: (seconds) => `还在看吗？${seconds} 秒后回到开头。`, stay: '继续看' },
    take: {
      title: '带到手机上', how: '用手机相机或微信「扫一扫」扫这个码，在手机上接着看。', elsewhere: '这一步请在自己的手机上做：扫这个码。',
      code: '带到手机上的二维码', call: (number) => `用手机扫码拨打 ${number}`, tooLong: '这段内容放不进一个二维码。', back: '返回',
    },
    exhibit: '展品：示例标签，不对应真实的箱子',
    samples: { title: '手边没有箱子？', lead: '点一个展品码，看会说什么。' },
    scan: {
      title: '扫箱上的码', aim: '把箱上的码对着镜头，离两个手掌远，停一停。', scanner: '把箱上的码对准扫码器。',
      again: '再试一次', help: '镜头现在用不了：请用扫码器，或叫工作人员。', private: '画面只在这台机器上看，不保存，不上传。',
    },
    code: {
      staff: '工作人员', title: '工作人员', label: '退出码', entered: (count) => `已输入 ${count} 位`, keys: '数字键', erase: '删一位', enter: '确定',
      wrong: '不对，请再输一次。', wait: (seconds) => `输错太多次，请等 ${seconds} 秒。`, back: '返回',
    },
    setUp: {
      lead: '这台机器给大家公用：不留记录，一分钟没人碰就回到开头，链接变成二维码带走。',
      reader: { title: '用什么扫', user: '前置相机', environment: '后置相机', none: '只用扫码器', note: '接了 USB 扫码器随时可扫，选哪个都一样。' },
      code: { title: '退出码', label: '4 到 8 位数字', keep: '已经设过。要换就输入新的，不换就空着。', note: '离开展示模式时要输入。忘了就清除浏览器里本站的数据。', fault: '请输入 4 到 8 位数字。' },
      offline: { title: '没有网的时候', until: (day) => `名单确认到 ${day}。`, week: '一周没有网也能照常核对；名单的日子一直写在屏幕下面。', soon: '之后会提示名单旧了，请先连网更新。' },
      screen: { title: '屏幕', held: '展示时屏幕不会自己关。', notHeld: '这个浏览器管不了屏幕：请在系统设置里关掉自动熄屏。' },
      rules: { title: '请留意', lines: ['浏览器请用全屏或系统的单应用模式打开。', '展示的标签要写明是展品。', '镜头前放一句：画面不保存。'] },
      begin: '开始展示',
      end: '退出展示',
    },
  },
  en: {
    title: 'Exhibition mode',
    attract: {
      begin: 'Touch to begin',
      lead: { camera: ['Scan the code on a box:', 'who licensed it, and where it comes from.'], scanner: ['Hold the code to the scanner:', 'who licensed it, and where it comes from.'] },
      language: 'English',
    },
    list: {
      of: (version, day) => `List No. ${version}, ${day}`, none: 'No list on this machine yet: no code can be judged',
      today: 'received today', days: (days) => `received ${days} days ago`, ended: (day) => `its licences ran until ${day} and have lapsed`,
    },
    nav: { label: 'Elsewhere', back: 'Back', scan: 'Scan', culture: 'Culture', directory: 'Producers', take: 'To my phone', again: 'Start again' },
    still: { ask: (seconds) => `Still here? Back to the beginning in ${seconds} seconds.`, stay: 'Stay' },
    take: {
      title: 'To my phone', how: 'Scan this code with your phone to go on there.', elsewhere: 'Please do this on your own phone: scan this code.',
      code: 'QR code to take along', call: (number) => `Scan with your phone to call ${number}`, tooLong: 'This does not fit into one QR code.', back: 'Back',
    },
    exhibit: 'Exhibit: a demo label that belongs to no real box',
    samples: { title: 'No box at hand?', lead: 'Tap an exhibit’s code and see what is said of it.' },
    scan: {
      title: 'Scan the box', aim: 'Hold the code to the camera, two hands away, and pause.', scanner: 'Hold the code to the scanner.',
      again: 'Try again', help: 'The camera does not work just now: use the scanner, or ask the staff.', private: 'The picture stays on this machine: not kept, not sent.',
    },
    code: {
      staff: 'Staff', title: 'Staff', label: 'Exit code', entered: (count) => `Digits entered: ${count}`, keys: 'Digits', erase: 'Delete a digit', enter: 'Enter',
      wrong: 'That is not it; please try again.', wait: (seconds) => `Too many wrong codes: please wait ${seconds} seconds.`, back: 'Back',
    },
    setUp: {
      lead: 'One machine for all: it keeps no history, goes back to its beginning after a minute untouched, and turns links into QR codes to take along.',
      reader: { title: 'What reads the codes', user: 'Front camera', environment: 'Rear camera', none: 'Scanner only', note: 'A USB scanner works at any time, whichever you choose.' },
      code: { title: 'Exit code', label: '4 to 8 digits', keep: 'One is set. Type another to change it, or leave this empty.', note: 'Asked for when leaving this mode. If it is forgotten, clear this site’s data in the browser.', fault: 'Please type 4 to 8 digits.' },
      offline: { title: 'Without a network', until: (day) => `The list is confirmed until ${day}. `, week: 'Codes are checked as usual for a week without a network; the list’s day stands at the foot of the screen.', soon: 'After that it is called old: please connect and update first.' },
      screen: { title: 'Screen', held: 'The screen stays on during the exhibition.', notHeld: 'This browser has no say over the screen: switch off its sleep in the system settings.' },
      rules: { title: 'Please mind', lines: ['Open the browser full screen, or pin it as the only app.', 'Mark the labels on show as exhibits.', 'Put up a line at the camera: pictures are not kept.'] },
      begin: 'Begin the exhibition',
      end: 'Leave exhibition mode',
    },
  },
};
