/** The cameras of a device and which of them reads labels best. */

export interface Lens {
  readonly id: string;
  /** The browser's name for it, in the browser's language. */
  readonly label: string;
  readonly facing: 'rear' | 'front' | 'unknown';
}

const REAR = /\b(back|rear|environment)\b|后置|后面|背面|arrière|rück|trasera|traseira/i;
const FRONT = /\b(front|user|facetime|selfie)\b|前置|前面|avant|frontal|delantera/i;
/** Lenses that cannot focus on a box at arm's length, or see it too small. */
const SPECIAL = /ultra\s?wide|telephoto|\bmacro\b|depth|超广角|长焦|微距|景深/i;
/** Lens groups of an iPhone, which change to the lens that is in focus by themselves. */
const GROUP = /triple|dual|三镜头|双镜头|双广角/i;

/** The lenses among a device list, with names only once the permission was given. */
export function lensesOf(devices: readonly Pick<MediaDeviceInfo, 'deviceId' | 'kind' | 'label'>[]): Lens[] {
  return devices
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, label, facing: facing(label) }));
}

function facing(label: string): Lens['facing'] {
  if (REAR.test(label)) return 'rear';
  return FRONT.test(label) ? 'front' : 'unknown';
}

/**
 * A rear lens that reads labels better than the one the browser chose; undefined where the choice is good or nothing is
 * known. Android gives the main rear camera the lowest number.
 */
export function betterLens(lenses: readonly Lens[], chosen: string | undefined): Lens | undefined {
  const rear = lenses.filter((lens) => lens.facing === 'rear').sort((a, b) => numberOf(a) - numberOf(b));
  const best = rear.find(({ label }) => GROUP.test(label)) ?? rear.find(({ label }) => !SPECIAL.test(label)) ?? rear[0];
  const current = rear.find(({ id }) => id === chosen);
  return best && current && best !== current ? best : undefined;
}

/** The number in Android's "camera2 0, facing back"; 0 in other names, which keep their order. */
function numberOf({ label }: Lens): number {
  return Number(/^camera2? (\d+)/.exec(label)?.[1] ?? 0);
}
