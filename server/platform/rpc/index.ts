export { createCaller, mutation, query, router } from "./rpc.ts";
