import { z } from "zod";
import { defineSetting } from "./define-setting.ts";

/** What the community is called and how it greets; shown on every page. */
export const communitySetting = defineSetting({
  key: "community",
  schema: z.object({
    name: z.string().trim().min(1).max(60),
    company: z.string().trim().min(1).max(60),
    imprint: z.string().max(20_000),
    privacy: z.string().max(20_000),
  }),
  defaults: {
    name: "Kundig",
    company: "Kundig",
    imprint: "",
    privacy: "",
  },
});
