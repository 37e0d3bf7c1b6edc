/** `next/font/local` while a page is rendered for visitors: the framework's build names the fonts (see `opening`). */
export default function localFont(): { variable: string } {
  return { variable: "" };
}
