/**
 * Puts a text on the clipboard while a press is being handled; false where it could not. The kiosk grants no page
 * the clipboard, so the text goes the way of a copy by the keyboard, which asks for no permission.
 */
export function copyText(text: string): boolean {
  let isPut = false;
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopPropagation();
    isPut = true;
  };
  document.addEventListener('copy', put, { capture: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
  return isDone && isPut;
}
