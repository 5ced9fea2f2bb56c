import { useEffect, useState } from 'preact/hooks';
import { install, installWay, onInstallChange, type InstallWay } from '../../device/install.ts';

export interface InstallDesk {
  readonly way: InstallWay | undefined;
  /** What the person said to the browser, once it asked. */
  readonly answer: 'agreed' | 'refused' | undefined;
  ask(): Promise<void>;
}

/** Whether the app can go to the home screen from here; again whenever the browser changes its mind. */
export function useInstall(): InstallDesk {
  const [way, setWay] = useState(installWay);
  const [answer, setAnswer] = useState<InstallDesk['answer']>();
  useEffect(() => onInstallChange(() => setWay(installWay())), []);
  return {
    way, answer,
    async ask() {
      setAnswer((await install()) ? 'agreed' : 'refused');
      setWay(installWay());
    },
  };
}
