import type { Ctx } from "../../platform/authorize/index.ts";
import { env } from "../../platform/env/env.ts";
import { networkOf } from "../../platform/http/client-address.ts";

/** Longest time a service may take; without an answer nothing is known. */
const TIMEOUT_MS = 2_000;

/** A service outside that says whether a text is spam. */
export interface SpamService {
  /** True or false as the service says; null when it does not answer in time or as expected. */
  isSpam(ctx: Ctx, text: { author: string; markdown: string; locale: string; kind: string }): Promise<boolean | null>;
}

/** The service named in the environment (the interface of Akismet: a form, answered with "true" or "false"), or null. */
export function spamService(): SpamService | null {
  const { spamUrl, spamKey, url } = env();
  if (!spamUrl) return null;
  return {
    isSpam: async (ctx, text) => {
      const form = new URLSearchParams({
        api_key: spamKey ?? "",
        blog: url,
        blog_lang: text.locale,
        user_ip: networkOf(ctx.address) ?? "",
        user_agent: ctx.userAgent ?? "",
        comment_type: text.kind === "OPENING" ? "forum-post" : "reply",
        comment_author: text.author,
        comment_content: text.markdown,
      });
      try {
        const answer = await fetch(spamUrl, {
          method: "POST",
          body: form,
          redirect: "error",
          signal: AbortSignal.timeout(TIMEOUT_MS),
        });
        const said = (await answer.text()).slice(0, 20).trim();
        return answer.ok && (said === "true" || said === "false") ? said === "true" : null;
      } catch {
        return null;
      }
    },
  };
}
