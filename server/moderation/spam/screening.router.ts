import { isSignedIn } from "../../platform/authorize/index.ts";
import { query, router } from "../../platform/rpc/index.ts";
import { formStamp } from "./form-stamp.ts";

export const screeningRouter = router({
  /** The signed time at which somebody opens a form for a text; null for visitors. The form sends it back. */
  stamp: query.query(({ ctx }) => (isSignedIn(ctx.actor) ? formStamp(ctx.actor.id, ctx.now()) : null)),
});
