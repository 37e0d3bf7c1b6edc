import { redirect } from "next/navigation";
import { localHref } from "../../_messages/server.ts";

/** The desk opens with its search. */
export default function DeskPage() {
  redirect(localHref("/desk/search"));
}
