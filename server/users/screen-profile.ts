import type { Ctx, Finding } from "../platform/authorize/index.ts";
import { Invalid } from "../platform/errors/index.ts";

/** What everybody reads of a person. */
export interface PublicText {
  displayName: string;
  about: string;
  website: string | null;
}

/** What rules and spam checks made of it. */
interface Screened {
  text: PublicText;
  /** It must not show before somebody has decided. */
  waits: boolean;
  findings: readonly Finding[];
}

const fields = { title: "displayName", body: "about", others: "website" } as const;

/**
 * Lets rules and spam checks look at what a person says of themselves. Words in the text about oneself may be replaced; a
 * name shows as it was typed or is refused. Throws Invalid beside the field, "blockedByRule".
 * @param name the name in addresses, when it is new too
 */
export async function screenProfile(ctx: Ctx, text: PublicText, name?: string): Promise<Screened> {
  const { displayName, about, website } = text;
  const screened = await ctx.screen(ctx, {
    kind: "PROFILE",
    boardId: null,
    locale: ctx.locale,
    title: name && name !== displayName ? `${displayName}\n${name}` : displayName,
    markdown: about,
    others: website ? [website] : [],
    editOf: null,
    form: {},
  });
  if (screened.act === "block") throw new Invalid(fields[screened.field], "blockedByRule");
  if (!screened.title?.startsWith(displayName)) throw new Invalid("displayName", "blockedByRule");
  return {
    text: { displayName, about: screened.markdown, website },
    waits: screened.act === "hold",
    findings: screened.findings,
  };
}
