/** `next/dynamic` while a page is rendered for visitors: such parts come when somebody acts, in the browser. */
export default function dynamic(): () => null {
  return () => null;
}
