import { redirect } from "next/navigation";
import { localHref } from "../../_messages/server.ts";

/** The desk opens with its search. */
export default async function DeskPage() {
  redirect(await localHref("/desk/search"));
}
