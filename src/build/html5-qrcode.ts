/**
 * html5-qrcode as this product uses it: its camera handling without its decoder (zxing-js, nine tenths of its weight) and
 * its file scanning, and fit for a page under Trusted Types. Every change is checked against the library's source: a
 * version in which one no longer applies fails the build.
 */
import { readFile } from 'node:fs/promises';
import type { Plugin, Rolldown } from 'vite';

interface Change {
  /** The module's path below the library's `es2015` folder. */
  readonly module: string;
  /** Source that must occur exactly once (an expression has no groups); absent: the whole module. */
  readonly from?: string | RegExp;
  readonly to: string;
}

/** What is left of its choice of decoders: the one in the place of the browser's detector, where ours is (src/device/scan/slot.ts). */
const DECODER = `export class Html5QrcodeShim {
  constructor() {
    this.detector = new BarcodeDetector({ formats: ['qr_code'] });
  }
  decodeAsync(canvas) {
    return this.detector.detect(canvas).then(([found]) => found ? { text: found.rawValue } : Promise.reject('nothing found'));
  }
}
`;

const repairs: readonly Change[] = [
  { module: 'code-decoder.js', to: DECODER },
  // Looks whether the constraints are of a camera: they are our own.
  { module: 'utils.js', to: 'export class VideoConstraintsUtil {\n  static isMediaStreamConstraintsValid() {\n    return true;\n  }\n}\n' },
  // Lists cameras by opening one; `Html5Qrcode.getCameras`, which asks for it, goes too.
  { module: 'camera/retriever.js', to: 'export class CameraRetriever {}\n' },
  {
    // Trusted Types refuse innerHTML; replaceChildren is younger than our oldest browsers.
    module: 'html5-qrcode.js',
    from: 'element.innerHTML = "";',
    to: 'while (element.firstChild) element.removeChild(element.firstChild);',
  },
  {
    // Stopped before the first picture, play() rejects; nobody listens, and the page would report an error.
    module: 'camera/core-impl.js',
    from: 'this.surface.srcObject = this.mediaStream;\n        this.surface.play();',
    to: 'this.surface.srcObject = this.mediaStream;\n        this.surface.play().catch(() => {});',
  },
];

/** A table of the seventeen formats it knows, of which nobody asks any more. */
const formats: Change = { module: 'core.js', from: /export var Html5QrcodeSupportedFormats;\s*\(function \(Html5QrcodeSupportedFormats\) \{[^}]*\}\)\([^;]*;/, to: 'export const Html5QrcodeSupportedFormats = {};' };

/** Where methods that go were asked. */
const unasked: readonly Change[] = [
  { module: 'html5-qrcode.js', from: /new Html5QrcodeShim\([^;]*\);/, to: 'new Html5QrcodeShim();' },
  { module: 'html5-qrcode.js', from: 'this.createScannerPausedUiElement(this.element);', to: '' },
  { module: 'html5-qrcode.js', from: 'this.possiblyUpdateShaders(true);', to: '' },
  { module: 'html5-qrcode.js', from: 'this.possiblyUpdateShaders(false);', to: '' },
  { module: 'html5-qrcode.js', from: /(?<=Transaction\.execute\(\);\s*)\$this\.hidePausedState\(\);/, to: '' },
  {
    module: 'html5-qrcode.js',
    from: /this\.validateQrboxConfig\(qrboxSize\);\s*let qrDimensions = [^;]*;\s*if \(qrDimensions\.height > viewfinderHeight\) \{[^}]*\}/,
    to: 'const qrDimensions = qrboxSize;',
  },
];

const changes = [...repairs, formats, ...unasked];

/** Methods for files, camera lists, settings, pausing and a shaded frame: other parts of ours do this, or nobody asks for it. */
const UNUSED: Readonly<Record<string, readonly string[]>> = {
  'html5-qrcode.js': [
    'scanFile', 'scanFileV2', 'possiblyCloseLastScanImageFile', 'computeCanvasDrawConfig', 'clear', 'pause', 'resume', 'showPausedState', 'getState',
    'getCameras', 'createVideoConstraints', 'applyVideoConstraints', 'getRunningTrackCapabilities', 'getRunningTrackSettings',
    'getRunningTrackCameraCapabilities', 'getRenderedCameraOrFail', 'validateQrboxSize', 'getShadedRegionBounds', 'possiblyInsertShadingElement', 'insertShaderBorders',
    'getSupportedFormats', 'getUseBarCodeDetectorIfSupported', 'createScannerPausedUiElement', 'hidePausedState', 'possiblyUpdateShaders', 'validateQrboxConfig', 'toQrdimensions',
  ].map((method) => `Html5Qrcode.${method}`),
  'camera/core-impl.js': [
    'getCapabilities', 'getRunningTrackCapabilities', 'getRunningTrackSettings', 'applyVideoConstraints', 'pause', 'resume', 'isPaused',
  ].map((method) => `RenderedCameraImpl.${method}`),
};

const FOLDER = 'html5-qrcode/es2015/';

/** The Vite plugin. It acts on the deep import `html5-qrcode/es2015/html5-qrcode` and what that imports. */
export function html5Qrcode(): Plugin {
  const made = new Set<Change>();
  return {
    name: 'html5-qrcode',
    enforce: 'pre',
    config: () => ({ optimizeDeps: { exclude: ['html5-qrcode'] } }),
    async load(id) {
      // Its source maps point at files it does not ship; each would be warned of.
      return pathOf(id).includes(FOLDER) ? (await readFile(pathOf(id), 'utf8')).replace(/^\/\/# sourceMappingURL=.*$/m, '') : undefined;
    },
    transform(code, id) {
      const path = pathOf(id);
      const own = changes.filter(({ module }) => path.endsWith(FOLDER + module));
      if (own.length === 0) return undefined;
      let out = code;
      for (const change of own) {
        out = apply(out, change) ?? this.error(`html5-qrcode: ${change.module} no longer holds exactly once: ${change.from}`);
        made.add(change);
      }
      const unused = UNUSED[own[0]!.module] ?? [];
      out = without(out, unused, (source) => this.parse(source)) ?? this.error(`html5-qrcode: not all of these are methods any more: ${unused.join(', ')}`);
      return { code: out, map: null };
    },
    generateBundle() {
      const missing = made.size ? changes.filter((change) => !made.has(change)) : [];
      if (missing.length) this.error(`html5-qrcode: not found in the build: ${missing.map(({ module }) => module).join(', ')}`);
    },
  };
}

const pathOf = (id: string): string => id.split('?')[0]!.replaceAll('\\', '/');

/** The module's code with one change made; undefined when what is to be replaced does not occur exactly once. */
export function apply(code: string, { from, to }: Change): string | undefined {
  if (from === undefined) return to;
  const parts = code.split(from);
  return parts.length === 2 ? parts.join(to) : undefined;
}

type Parse = Rolldown.PluginContext['parse'];

/** The module's code without these methods, named `Class.method`; undefined when one does not occur exactly once. */
export function without(code: string, names: readonly string[], parse: Parse): string | undefined {
  const methods = parse(code).body.flatMap(methodsOf).filter(({ name }) => names.includes(name));
  if (methods.length !== names.length || new Set(methods.map(({ name }) => name)).size !== names.length) return undefined;
  return methods.sort((a, b) => b.start - a.start).reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), code);
}

function methodsOf(statement: ReturnType<Parse>['body'][number]): { name: string; start: number; end: number }[] {
  const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
  if (declared?.type !== 'ClassDeclaration') return [];
  return declared.body.body.flatMap((member) =>
    member.type === 'MethodDefinition' && member.key.type === 'Identifier'
      ? [{ name: `${declared.id?.name}.${member.key.name}`, start: member.start, end: member.end }]
      : []);
}
