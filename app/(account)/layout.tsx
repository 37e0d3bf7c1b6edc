import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Messages } from "../_messages/messages.tsx";

/** Pages of one's own account are in no index, and what stands in their addresses reaches no other site. */
export const metadata: Metadata = { robots: { index: false }, referrer: "same-origin" };

export default function AccountLayout({ children }: { children: ReactNode }) {
  return <Messages areas={["account"]}>{children}</Messages>;
}
