import { mutation, query, router } from "../platform/rpc/index.ts";
import { createKeyInput, keyInput } from "./integrations.schema.ts";
import { createKey, revokeKey } from "./keys/create-key.ts";
import { keyList } from "./keys/keys.query.ts";

export const integrationsRouter = router({
  keys: query.query(({ ctx }) => keyList(ctx)),
  createKey: mutation.input(createKeyInput).mutation(({ ctx, input }) => createKey(ctx, input)),
  revokeKey: mutation.input(keyInput).mutation(({ ctx, input }) => revokeKey(ctx, input.key)),
});
