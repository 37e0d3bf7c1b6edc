import { enhance, markPlace } from "./enhance.ts";
import { startPrefetch } from "./prefetch.ts";

/* The one script of public pages for visitors; members get the same parts inside React. */
enhance();
markPlace();
startPrefetch();
