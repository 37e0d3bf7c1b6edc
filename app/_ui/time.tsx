import { getLocale } from "../_messages/server.ts";
import { type TimeProps, TimeView } from "./time-view.tsx";

/** A moment: absolute in the HTML (the same for everybody), relative in the reader's browser, exact on hover. */
export function Time(props: TimeProps) {
  return <TimeView {...props} locale={getLocale()} />;
}
