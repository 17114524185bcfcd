/** The one origin of every page of the kiosk. */
export const SCHEME = 'qinlin';
const HOST = 'app';
export const ORIGIN = `${SCHEME}://${HOST}`;
export const START_PAGE = `${ORIGIN}/index.html`;
export const PRINT_PAGE = `${ORIGIN}/print.html`;
export const HELPER_PAGE = `${ORIGIN}/call-a-helper.html`;

/** True for an address of our own pages. Node knows no origin of an own scheme, so its parts are compared. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === `${SCHEME}:` && host === HOST;
}
