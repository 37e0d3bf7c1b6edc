import { mutation, query, router } from "../../platform/rpc/index.ts";
import { decideNotice } from "./decide-notice.ts";
import { fileNotice } from "./file-notice.ts";
import { noticeForStaff, receipt } from "./notices.query.ts";
import { decideNoticeInput, fileNoticeInput, noticeInput, receiptInput } from "./notices.schema.ts";

export const noticesRouter = router({
  receipt: query.input(receiptInput).query(({ ctx, input }) => receipt(ctx, input.key)),
  one: query.input(noticeInput).query(({ ctx, input }) => noticeForStaff(ctx, input.id)),
  file: mutation.input(fileNoticeInput).mutation(({ ctx, input }) => fileNotice(ctx, input)),
  decide: mutation.input(decideNoticeInput).mutation(({ ctx, input }) => decideNotice(ctx, input)),
});
