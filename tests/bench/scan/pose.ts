/** Where the label is in front of the camera, and which point of it a pixel sees. */

/** Angles in radians about the picture's axes; `radius` of a bottle or a bent carton in modules; offset in pixels. */
export interface Pose {
  readonly tiltX?: number;
  readonly tiltY?: number;
  readonly turn?: number;
  readonly radius?: number;
  readonly offsetX?: number;
  readonly offsetY?: number;
}

/** Point of the label in modules from its centre, or undefined where the ray misses. */
export type View = (px: number, py: number) => { readonly x: number; readonly y: number } | undefined;

type Vector = readonly [number, number, number];

/** Pinhole camera with a phone's angle of view (focal length 0.9 of the longer side). */
export function viewer(pose: Pose, width: number, height: number, scale: number): View {
  const focal = 0.9 * Math.max(width, height);
  const distance = focal / scale;
  const cx = width / 2 + (pose.offsetX ?? 0);
  const cy = height / 2 + (pose.offsetY ?? 0);
  const turned = rotation(pose);
  const eye = turned([0, 0, -distance]);
  return (px, py) => {
    const ray = turned([(px - cx) / focal, (py - cy) / focal, 1]);
    return pose.radius ? onCylinder(eye, ray, pose.radius) : onPlane(eye, ray);
  };
}

/** From the camera's axes to the label's. */
function rotation({ tiltX = 0, tiltY = 0, turn = 0 }: Pose): (v: Vector) => Vector {
  const [sx, cx, sy, cy, sz, cz] = [tiltX, tiltY, turn].flatMap((a) => [Math.sin(a), Math.cos(a)]) as [number, number, number, number, number, number];
  return ([x, y, z]) => {
    const [x1, z1] = [cy * x + sy * z, cy * z - sy * x];
    const [y2, z2] = [cx * y - sx * z1, cx * z1 + sx * y];
    return [cz * x1 + sz * y2, cz * y2 - sz * x1, z2];
  };
}

function onPlane(eye: Vector, ray: Vector): { x: number; y: number } | undefined {
  if (ray[2] <= 1e-9) return undefined;
  const t = -eye[2] / ray[2];
  return { x: eye[0] + t * ray[0], y: eye[1] + t * ray[1] };
}

/** The label wrapped on an upright cylinder whose front touches the label's plane; the nearer crossing is the one seen. */
function onCylinder(eye: Vector, ray: Vector, radius: number): { x: number; y: number } | undefined {
  const ez = eye[2] - radius;
  const a = ray[0] ** 2 + ray[2] ** 2;
  const b = eye[0] * ray[0] + ez * ray[2];
  const root = b * b - a * (eye[0] ** 2 + ez * ez - radius * radius);
  if (root < 0) return undefined;
  const t = (-b - Math.sqrt(root)) / a;
  const x = eye[0] + t * ray[0];
  const z = ez + t * ray[2];
  return { x: radius * Math.atan2(x, -z), y: eye[1] + t * ray[1] };
}
