import { z } from "zod";
import { env } from "../../platform/env/env.ts";
import { apiArticle, errorAnswer, listAnswer, listInput, searchAnswer, searchInput } from "./rest.schema.ts";

const json = (schema: z.ZodType) => ({ content: { "application/json": { schema: z.toJSONSchema(schema) } } });

/** The parameters of an address, one for each field of the schema that reads it. */
function parameters(schema: z.ZodObject): object[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema: property,
  }));
}

const refusals = {
  "400": { description: "A value is not acceptable; `field` says which.", ...json(errorAnswer) },
  "401": { description: "No key, or one that opens nothing.", ...json(errorAnswer) },
  "429": { description: "Too many requests; `Retry-After` says for how long to wait.", ...json(errorAnswer) },
  "503": { description: "Not available for a moment; `Retry-After` says for how long to wait.", ...json(errorAnswer) },
};
const unchanged = { "304": { description: "Nothing changed since the answer with that ETag." } };

/** What another system may ask, in OpenAPI 3.1, made of the schemas that check it. */
export function openApi(): object {
  return {
    openapi: "3.1.0",
    info: {
      title: "Kundig: the knowledge base for other systems",
      version: "1",
      description:
        "Read with a key in `Authorization: Bearer kdg_…`. A key sees what its scope says and never more than its owner; 120 requests a minute, 10,000 a day. Answers carry an ETag.",
    },
    servers: [{ url: `${env().url}/api/v1` }],
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
    paths: {
      "/articles": {
        get: {
          operationId: "listArticles",
          summary: "Published articles by when they changed; with `since` also what has to be forgotten.",
          parameters: parameters(listInput),
          responses: { "200": { description: "A page of articles.", ...json(listAnswer) }, ...unchanged, ...refusals },
        },
      },
      "/articles/{number}": {
        get: {
          operationId: "readArticle",
          summary: "One article.",
          parameters: [{ name: "number", in: "path", required: true, schema: { type: "integer", minimum: 1 } }],
          responses: {
            "200": { description: "The article.", ...json(apiArticle) },
            "404": { description: "There is none for this key.", ...json(errorAnswer) },
            ...unchanged,
            ...refusals,
          },
        },
      },
      "/search": {
        get: {
          operationId: "search",
          summary: "Topics and articles that match, best first.",
          parameters: parameters(searchInput),
          responses: { "200": { description: "Hits.", ...json(searchAnswer) }, ...unchanged, ...refusals },
        },
      },
    },
  };
}
