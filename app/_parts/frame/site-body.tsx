import type { ReactNode } from "react";
import { Enhance } from "../../_client/enhance.tsx";
import { SoftNavigation } from "../../_client/soft-navigation.tsx";
import { Messages } from "../../_messages/messages.tsx";
import { ToastRegion } from "../../_ui/toast.tsx";
import { Frame } from "./frame.tsx";
import type { FrameData } from "./frame-data.ts";

/** What stands in the body of every page. */
export function SiteBody({ children, ...frame }: FrameData & { path: string; children: ReactNode }) {
  return (
    <Messages areas={["controls", "frame", "errors"]}>
      <Enhance />
      <Frame {...frame}>{children}</Frame>
      <ToastRegion />
      <SoftNavigation />
    </Messages>
  );
}
