import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Messages } from "../../_messages/messages.tsx";
import { requireAdmin } from "../../_server/admin.ts";

export const metadata: Metadata = { robots: { index: false }, referrer: "no-referrer" };

export default async function AdminLayout({ children }: { children: ReactNode }) {
  await requireAdmin();
  return <Messages areas={["admin"]}>{children}</Messages>;
}
