import type { Metadata } from "next";
import type { ReactNode } from "react";
import { requireProgrammeStaff } from "../../../_server/programme-staff.ts";

export const metadata: Metadata = { robots: { index: false }, referrer: "no-referrer" };

export default async function ProgrammeLayout({ children }: { children: ReactNode }) {
  await requireProgrammeStaff();
  return children;
}
