import type { Session } from 'electron';
import { isOurs } from './origin.ts';

type Asked = {
  readonly permission: string;
  readonly origin: string;
  readonly isMainFrame: boolean;
  readonly media: readonly string[];
};

/** The camera for our own page, and nothing else for anyone. */
export function isGranted({ permission, origin, isMainFrame, media }: Asked): boolean {
  const cameraAlone = media.length > 0 && media.every((kind) => kind === 'video');
  return permission === 'media' && cameraAlone && isMainFrame && isOurs(origin);
}

/** Denies what a page could ask of the machine, but the camera; and downloads, and every other address. */
export function restrict(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const { isMainFrame, requestingUrl } = details;
    decide(isGranted({ permission, origin: requestingUrl, isMainFrame, media }));
  });
  session.setPermissionCheckHandler((_contents, permission, origin, details) => {
    const media = details.mediaType === undefined ? [] : [details.mediaType];
    return isGranted({ permission, origin, isMainFrame: details.isMainFrame, media });
  });
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isReachable(details.url) });
  });
}

/** What a window may load: our own files, and what the page made itself. The kiosk needs no network. */
export function isReachable(address: string): boolean {
  return isOurs(address) || /^(blob|data|devtools):/.test(address);
}
