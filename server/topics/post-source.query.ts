import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { setting } from "../settings/index.ts";
import { loadPost } from "./topic-facts.ts";
import { canEditPost } from "./topics.policy.ts";
import { editingSetting } from "./topics.setting.ts";

export interface PostSource {
  version: number;
  markdown: string;
  kind: string;
  topic: { number: number; slug: string; title: string };
  tags: string[];
}

/** The Markdown of a post for those who may edit it, with the version an edit must name. */
export async function postSource(ctx: Ctx, postId: string): Promise<PostSource> {
  const post = await loadPost(ctx.db, postId);
  authorize(ctx, canEditPost(ctx.actor, post, setting(ctx, editingSetting), ctx.now()));
  const tags = await ctx.db.topicTag.findMany({
    where: { topicId: post.topic.id },
    select: { tag: { select: { name: true } } },
  });
  return {
    version: post.version,
    markdown: post.markdown,
    kind: post.kind,
    topic: { number: post.topic.number, slug: post.topic.slug, title: post.topic.title },
    tags: tags.map((row) => row.tag.name).sort(),
  };
}
