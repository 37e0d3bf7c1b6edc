import { mutation, query, router } from "../../platform/rpc/index.ts";
import { declineOffer, takeOffer } from "./answer-offer.ts";
import { routingEffect } from "./effect.query.ts";
import { myOffers, offerOnTopic } from "./offers.query.ts";
import { preference, savePreference } from "./preference.ts";
import { declineInput, effectInput, onTopicInput, preferenceInput, takeInput } from "./routing.schema.ts";

export const routingRouter = router({
  mine: query.query(({ ctx }) => myOffers(ctx)),
  onTopic: query.input(onTopicInput).query(({ ctx, input }) => offerOnTopic(ctx, input)),
  preference: query.query(({ ctx }) => preference(ctx)),
  effect: query.input(effectInput).query(({ ctx, input }) => routingEffect(ctx, input)),
  take: mutation.input(takeInput).mutation(({ ctx, input }) => takeOffer(ctx, input)),
  decline: mutation.input(declineInput).mutation(({ ctx, input }) => declineOffer(ctx, input)),
  savePreference: mutation.input(preferenceInput).mutation(({ ctx, input }) => savePreference(ctx, input)),
});
