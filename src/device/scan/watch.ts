/** Notices when a running camera's picture is no longer what it was. */

/** `ended`: unplugged or taken away. `frozen`: no new picture for a while. `resized`: the phone was turned. */
export type PictureChange = 'ended' | 'frozen' | 'resized';

/** Milliseconds between looks, and how many looks in a row without a new picture mean that it is frozen. */
const LOOK_EVERY = 1000;
const FROZEN_AFTER = 4;

/** Call `changed` once, at the first change. The returned function ends the watch. */
export function watchPicture(video: HTMLVideoElement, track: MediaStreamTrack, changed: (change: PictureChange) => void): () => void {
  let still = 0;
  let time = video.currentTime;
  const { videoWidth, videoHeight } = video;
  const end = (change?: PictureChange): void => {
    clearInterval(timer);
    track.removeEventListener('ended', ended);
    video.removeEventListener('resize', resized);
    if (change) changed(change);
  };
  const ended = (): void => end('ended');
  const resized = (): void => {
    // Chromium tells the first size too, after the first picture.
    if (video.videoWidth !== videoWidth || video.videoHeight !== videoHeight) end('resized');
  };
  const timer = setInterval(() => {
    still = document.hidden || video.currentTime !== time ? 0 : still + 1;
    time = video.currentTime;
    if (still >= FROZEN_AFTER) end('frozen');
  }, LOOK_EVERY);
  track.addEventListener('ended', ended);
  video.addEventListener('resize', resized);
  return () => end();
}
