/** A camera that shows one picture, for browsers whose own cannot be given a film. */

const FRAMES_A_SECOND = 15;

export function stubCamera(url: string): void {
  const getUserMedia = async (): Promise<MediaStream> => {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: picture.width, height: picture.height });
    const context = canvas.getContext('2d')!;
    const draw = (): void => context.drawImage(picture, 0, 0);
    draw();
    setInterval(draw, 1000 / FRAMES_A_SECOND);
    return canvas.captureStream(FRAMES_A_SECOND);
  };
  const devices = { getUserMedia, enumerateDevices: async () => [] };
  Object.defineProperty(navigator, 'mediaDevices', { value: devices, configurable: true });
}
