export { cursorInput, type Page, packCursor, pageOf, sizeInput, unpackCursor } from "./paging.ts";
