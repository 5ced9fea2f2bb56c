/** Why there is no camera picture, told apart by what the person can do about it. */

/**
 * `permission-denied`: refused, now or earlier. `permission-dismissed`: the question was closed unanswered; it may be asked
 * again. `permission-policy`: the page or the app round it forbids cameras. `in-use`: another program holds the camera.
 * `insecure`: not an HTTPS page. `unsupported`: this browser gives pages no camera. `lost`: there was a camera and its
 * picture stopped, or never came.
 */
export const cameraObstacles = [
  'permission-denied',
  'permission-dismissed',
  'permission-policy',
  'no-camera',
  'in-use',
  'insecure',
  'unsupported',
  'lost',
] as const;
export type CameraObstacle = (typeof cameraObstacles)[number];

/** What stands in the way before anyone is asked. */
export function obstacleBefore(): CameraObstacle | undefined {
  if (!window.isSecureContext) return 'insecure';
  // lib.dom takes it for granted; in-app browsers and WebKitGTK lack it.
  if (!(navigator.mediaDevices as MediaDevices | undefined)?.getUserMedia) return 'unsupported';
  const { permissionsPolicy, featurePolicy } = document as Document & { permissionsPolicy?: Policy; featurePolicy?: Policy };
  const policy = permissionsPolicy ?? featurePolicy;
  return policy && !policy.allowsFeature('camera') ? 'permission-policy' : undefined;
}

interface Policy {
  allowsFeature(feature: string): boolean;
}

/** Names of the exceptions of getUserMedia (Media Capture and Streams §10.2) and of their older forms. */
const byName: readonly (readonly [RegExp, CameraObstacle])[] = [
  [/SecurityError/, 'permission-policy'],
  [/NotFoundError|DevicesNotFound|OverconstrainedError/, 'no-camera'],
  [/NotReadableError|TrackStartError|AbortError/, 'in-use'],
  [/NotAllowedError|PermissionDenied/, 'permission-denied'],
  [/not supported/, 'unsupported'],
];

/** The obstacle behind what html5-qrcode rejects with: a string that ends in the browser's exception. */
export async function obstacleOf(reason: unknown): Promise<CameraObstacle> {
  const text = String(reason);
  const obstacle = byName.find(([name]) => name.test(text))?.[1] ?? 'lost';
  return obstacle === 'permission-denied' && (await undecided()) ? 'permission-dismissed' : obstacle;
}

/** Whether the browser would ask again. Firefox and older Safari do not know this permission: then a refusal is final. */
async function undecided(): Promise<boolean> {
  try {
    const { state } = await navigator.permissions.query({ name: 'camera' });
    return state === 'prompt';
  } catch {
    return false;
  }
}

/** Whether html5-qrcode failed because the lens asked for by its id is gone. */
export function lensGone(reason: unknown): boolean {
  return /OverconstrainedError|NotFoundError/.test(String(reason));
}
