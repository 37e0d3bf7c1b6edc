import { screen } from "./moderation/index.ts";
import { type Ctx, contextOf, isSignedIn, system } from "./platform/authorize/index.ts";
import { db } from "./platform/db/client.ts";
import type { RequestFacts } from "./platform/http/request-facts.ts";
import { rememberMember } from "./platform/rate-limit/index.ts";
import { withRights } from "./ranks/index.ts";
import { loadSettings } from "./settings/index.ts";
import { actorOf, openSession } from "./users/index.ts";

/** The context of one request: who asks is read from the session row, settings and clock belong to the request. */
export async function requestContext(facts: RequestFacts): Promise<Ctx> {
  const token = facts.session ? await openSession(facts.session) : null;
  const [person, settings] = await Promise.all([actorOf(db(), token, new Date()), loadSettings(db())]);
  const actor = withRights(person, settings);
  // From now on this browser's requests count for its member, not for everybody behind the same address.
  if (facts.session && isSignedIn(actor)) rememberMember(facts.session, actor.id);
  return {
    actor,
    db: db(),
    settings,
    now: () => new Date(),
    locale: facts.locale,
    origin: "LIVE",
    address: facts.address,
    userAgent: facts.userAgent,
    requestId: facts.requestId,
    trace: { authorized: false },
    screen,
  };
}

/** The context of a job or reaction: the system acts; `at` holds the clock still at a moment. */
export async function systemContext(at?: Date): Promise<Ctx> {
  return contextOf(system, { settings: await loadSettings(db()), ...(at && { now: () => at }) });
}
