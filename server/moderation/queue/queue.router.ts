import { mutation, query, router } from "../../platform/rpc/index.ts";
import { claimItem } from "./claim-item.ts";
import { decideItem } from "./decide-item.ts";
import { decideItems } from "./decide-items.ts";
import { itemView } from "./item.query.ts";
import { listItems } from "./list-items.query.ts";
import { lookAtItem } from "./look-at-item.ts";
import { claimInput, decideInput, decideManyInput, itemInput, listItemsInput } from "./queue.schema.ts";
import { queueCounts } from "./queue-counts.query.ts";
import { undoDecision } from "./undo-decision.ts";

export const queueRouter = router({
  list: query.input(listItemsInput).query(({ ctx, input }) => listItems(ctx, input)),
  counts: query.query(({ ctx }) => queueCounts(ctx)),
  item: query.input(itemInput).query(({ ctx, input }) => itemView(ctx, input.item)),
  claim: mutation.input(claimInput).mutation(({ ctx, input }) => claimItem(ctx, input)),
  look: mutation.input(itemInput).mutation(({ ctx, input }) => lookAtItem(ctx, input)),
  decide: mutation.input(decideInput).mutation(({ ctx, input }) => decideItem(ctx, input)),
  decideMany: mutation.input(decideManyInput).mutation(({ ctx, input }) => decideItems(ctx, input)),
  undo: mutation.input(itemInput).mutation(({ ctx, input }) => undoDecision(ctx, input)),
});
