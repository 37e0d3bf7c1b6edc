import { z } from "zod";
import { defineSetting } from "../settings/index.ts";

const many = z.int().min(1).max(100_000);

/** Limits of signing in and of mails asked for by people who are not signed in (security.md §4.6). */
export const accountsSetting = defineSetting({
  key: "accounts",
  schema: z.object({
    signInsPerMinute: many,
    signInsPerHour: many,
    /** Wrong passwords within half an hour after which an account answers more slowly. */
    failuresBeforeDelay: many,
    signUpsPerHour: many,
    signUpsPerDay: many,
    linksPerHour: many,
    linksPerDay: many,
    linksPerNetworkAndHour: many,
    /** Whether addresses of throw-away mail hosts are refused at sign-up. */
    refuseDisposable: z.boolean(),
    /** Further such hosts, one a line. */
    disposableHosts: z.string().max(300_000),
  }),
  defaults: {
    signInsPerMinute: 6,
    signInsPerHour: 30,
    failuresBeforeDelay: 5,
    signUpsPerHour: 5,
    signUpsPerDay: 10,
    linksPerHour: 3,
    linksPerDay: 5,
    linksPerNetworkAndHour: 10,
    refuseDisposable: true,
    disposableHosts: "",
  },
});
