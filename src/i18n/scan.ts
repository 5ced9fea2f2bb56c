/** Words of the scan screen: what the camera sees, what is in its way, and the other ways to a code. */
import type { Words } from './locale.ts';

/** What happened, and what to do. */
export interface Trouble {
  readonly headline: string;
  readonly body: string;
}

export interface ScanWords {
  readonly title: string;
  /** Under the picture while nothing is found. */
  readonly aim: string;
  readonly private: string;
  readonly asking: Trouble;
  readonly away: string;
  readonly picture: string;
  readonly hint: Readonly<Record<'small' | 'glare' | 'blurred' | 'damaged' | 'dark', string>>;
  readonly choice: string;
  /** Spoken aloud once asked for: short, because the hand moves meanwhile. Never what a code turned out to be. */
  readonly spoken: {
    readonly label: string;
    readonly on: string;
    readonly glimpse: string;
    readonly hint: ScanWords['hint'];
    readonly choice: string;
    readonly found: string;
  };
  readonly choose: (ordinal: string) => string;
  readonly spare: string;
  readonly torch: string;
  readonly zoom: string;
  readonly lens: string;
  readonly lensName: (ordinal: string, facing: 'rear' | 'front' | 'unknown') => string;
  readonly photo: string;
  readonly reading: (done: string, of: string) => string;
  readonly photoFault: Readonly<Record<'no-code' | 'unread' | 'not-a-picture', Trouble>>;
  readonly photoChoice: (count: string) => string;
  readonly typed: { readonly label: string; readonly note: string; readonly check: string };
  readonly drop: string;
  readonly camera: string;
  readonly again: string;
  readonly reload: string;
  readonly obstacle: Readonly<Record<Obstacle, Trouble>>;
}

type Obstacle =
  | 'permission-denied'
  | 'permission-dismissed'
  | 'permission-policy'
  | 'no-camera'
  | 'in-use'
  | 'insecure'
  | 'unsupported'
  | 'lost'
  | 'wasm-failed';

const facingZh = { rear: '后置', front: '前置', unknown: '镜头' };
const facingEn = { rear: 'Rear', front: 'Front', unknown: 'Lens' };

export const scanWords: Words<ScanWords> = {
  'zh-Hans': {
    title: '扫箱上的码',
    aim: '把码放进画面，离远些拿稳，清楚了再靠近。',
    private: '画面只在这台设备上看，不会传出去。',
    asking: { headline: '正在打开相机', body: '浏览器会问能不能用相机，请点「允许」。' },
    away: '相机已关。回到本页会再打开。',
    picture: '相机的画面',
    hint: {
      small: '码太小：再靠近一点。',
      glare: '码上反光：把箱子或手机斜一斜。',
      blurred: '看不清：拿稳，等画面对上焦。',
      damaged: '码有一部分看不到：擦净，挪开挡着的东西，换个角度。',
      dark: '太暗：开手电筒，或换到亮处。',
    },
    choice: '画面里不止一个码，请点您要看的那个。',
    spoken: {
      label: '语音提示',
      on: '语音提示已打开。',
      glimpse: '看到码了，拿稳。',
      hint: { small: '再近一点。', glare: '有反光，斜一斜。', blurred: '没对上焦，拿稳。', damaged: '码没露全，换个角度。', dark: '太暗了，开手电筒。' },
      choice: '不止一个码，只留一个在画面里，或在屏幕上选。',
      found: '读到了。',
    },
    choose: (ordinal) => `第 ${ordinal} 个`,
    spare: '这个浏览器用的是备用的识别程序，读得慢些：请靠近、拿稳。',
    torch: '手电筒',
    zoom: '放大',
    lens: '换镜头',
    lensName: (ordinal, facing) => `${facingZh[facing]} ${ordinal}`,
    photo: '选照片',
    reading: (done, of) => `正在看照片（${done}/${of}）…`,
    photoFault: {
      'no-code': { headline: '照片里没有找到码', body: '请拍清楚一些：码占画面一半左右，不反光，不发虚。' },
      unread: { headline: '照片里有码，但读不出来', body: '码可能太小、发虚、反光或破损。靠近箱子重拍一张，或用相机直接扫。' },
      'not-a-picture': { headline: '这个文件打不开', body: '它不是这个浏览器认识的图片。请换一张照片，或先截屏再选截屏。' },
    },
    photoChoice: (count) => `照片里有 ${count} 个码，请选要看的那个。`,
    typed: { label: '链接或编号', note: '可以粘贴码里的链接，或输入码旁边印的编号。编号上没有签名，只能查登记。', check: '查' },
    drop: '放手，就看这张图里的码。',
    camera: '用相机扫',
    again: '再试一次',
    reload: '重新打开本页',
    obstacle: {
      'permission-denied': { headline: '没有得到相机的许可', body: '请在浏览器或系统的设置里允许本站用相机，再点「再试一次」。不给也行：选一张码的照片，或输入编号。' },
      'permission-dismissed': { headline: '还没有允许用相机', body: '刚才的提问没有回答就关了。点「再试一次」，在提问里选「允许」。' },
      'permission-policy': { headline: '这里不许网页用相机', body: '打开本页的应用关掉了相机。请在右上角的菜单里选「在浏览器打开」，或选一张码的照片。' },
      'no-camera': { headline: '没有找到相机', body: '这台设备没有相机，或相机被拔掉、停用了。可以选照片、输入编号，或接一把扫码枪。' },
      'in-use': { headline: '相机正被别的程序用着', body: '请关掉视频通话或别的扫码页面，再点「再试一次」。' },
      insecure: { headline: '本页不是安全连接，用不了相机', body: '请用 https 开头的地址打开。现在仍可以选照片或输入。' },
      unsupported: { headline: '这个浏览器不给网页用相机', body: '请换手机自带的浏览器打开，或选一张码的照片。在微信里，可以退回去用「扫一扫」。' },
      lost: { headline: '相机没有画面了', body: '它可能被别的程序拿走，或设备休眠过。点「再试一次」重新打开。' },
      'wasm-failed': { headline: '识别程序没有打开', body: '可能是网络断了，或浏览器太旧。请重新打开本页；还可以粘贴链接或输入编号。' },
    },
  },
  en: {
    title: 'Scan the code on the box',
    aim: 'Bring the code into the picture. Start a little away, hold still, then move closer.',
    private: 'The picture stays on this device.',
    asking: { headline: 'Opening the camera', body: 'Your browser asks whether it may use the camera: please allow it.' },
    away: 'The camera is off. It comes back with this page.',
    picture: 'Camera picture',
    hint: {
      small: 'The code is too small: come closer.',
      glare: 'Light is reflected on the code: tilt the box or the phone.',
      blurred: 'The picture is blurred: hold still until it is in focus.',
      damaged: 'Part of the code can’t be seen: wipe it, uncover it, or try another angle.',
      dark: 'Too dark: turn the torch on, or move into the light.',
    },
    choice: 'There is more than one code. Tap the one you mean.',
    spoken: {
      label: 'Spoken hints',
      on: 'Spoken hints are on.',
      glimpse: 'Code in view. Hold still.',
      hint: { small: 'Come closer.', glare: 'Glare. Tilt a little.', blurred: 'Out of focus. Hold still.', damaged: 'Part of it is hidden. Try another angle.', dark: 'Too dark. Turn the torch on.' },
      choice: 'More than one code. Keep one in the picture, or choose on the screen.',
      found: 'Code read.',
    },
    choose: (ordinal) => `Code ${ordinal}`,
    spare: 'This browser uses the spare reader, which is slower: come close and hold still.',
    torch: 'Torch',
    zoom: 'Zoom',
    lens: 'Lens',
    lensName: (ordinal, facing) => `${facingEn[facing]} ${ordinal}`,
    photo: 'Use a photo',
    reading: (done, of) => `Looking at the photo (${done}/${of})…`,
    photoFault: {
      'no-code': { headline: 'No code found in the photo', body: 'Take it again: the code about half as wide as the picture, without glare or blur.' },
      unread: { headline: 'There is a code, but it can’t be read', body: 'It may be too small, blurred, shiny or damaged. Take the photo closer to the box, or scan it with the camera.' },
      'not-a-picture': { headline: 'This file can’t be opened', body: 'It isn’t a picture this browser knows. Choose another, or take a screenshot of it and choose that.' },
    },
    photoChoice: (count) => `There are ${count} codes in the photo. Choose the one you mean.`,
    typed: { label: 'Link or number', note: 'Paste the link from the code, or type the number printed beside it. A typed number carries no signature; it can only be looked up.', check: 'Look up' },
    drop: 'Drop the picture to read its code.',
    camera: 'Use the camera',
    again: 'Try again',
    reload: 'Reload this page',
    obstacle: {
      'permission-denied': { headline: 'The camera isn’t allowed', body: 'Allow this site to use the camera in the browser’s or the phone’s settings, then try again. Or do without: use a photo of the code, or type the number.' },
      'permission-dismissed': { headline: 'The camera hasn’t been allowed yet', body: 'The question was closed without an answer. Try again and choose “Allow”.' },
      'permission-policy': { headline: 'Pages may not use the camera here', body: 'The app that opened this page has switched the camera off. Open the page in a browser from the app’s menu, or use a photo of the code.' },
      'no-camera': { headline: 'No camera found', body: 'This device has none, or it is unplugged or switched off. Use a photo, type the number, or connect a hand-held scanner.' },
      'in-use': { headline: 'Another program is using the camera', body: 'Close the video call or the other scanning page, then try again.' },
      insecure: { headline: 'No camera on an insecure page', body: 'Open the page at an address that begins with https. A photo or typing still works.' },
      unsupported: { headline: 'This browser gives pages no camera', body: 'Open the page in the phone’s own browser, or use a photo of the code. In WeChat, go back and use its own scanner.' },
      lost: { headline: 'The camera’s picture has stopped', body: 'Another program may have taken it, or the device was asleep. Try again to reopen it.' },
      'wasm-failed': { headline: 'The code reader didn’t start', body: 'The network may be down or the browser too old. Reload the page; you can still paste a link or type a number.' },
    },
  },
};
