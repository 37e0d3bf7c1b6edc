import "server-only";
import { cache } from "react";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";

/** The profile a page is about; read once for page and head. */
export const personOf = cache(async (name: string) => read((await api()).users.profile({ name })));
