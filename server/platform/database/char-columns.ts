import { ColumnTypeEnum, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import type pg from "pg";

/** PostgreSQL's numbers of the types that its catalogue tables have (pg_type.oid). */
const types: Record<number, (typeof ColumnTypeEnum)[keyof typeof ColumnTypeEnum]> = {
  16: ColumnTypeEnum.Boolean,
  18: ColumnTypeEnum.Character,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  26: ColumnTypeEnum.Int64,
  1009: ColumnTypeEnum.TextArray,
};

/**
 * Lets an adapter read the type "char", which catalogue tables use and the adapter of Prisma refuses. Without it
 * the schema engine cannot look at a database that has tables.
 */
export function withCharColumns(adapter: SqlDriverAdapter, pool: pg.Pool): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    try {
      return await queryRaw(query);
    } catch (error) {
      // Only reads of the catalogue fail this way, so asking again changes nothing.
      if (!/UnsupportedNativeDataType|char/.test(String(error) + JSON.stringify(error))) throw error;
      const result = await pool.query<unknown[]>({ text: query.sql, values: query.args, rowMode: "array" });
      return {
        columnNames: result.fields.map((field) => field.name),
        columnTypes: result.fields.map((field) => types[field.dataTypeID] ?? ColumnTypeEnum.Text),
        rows: result.rows,
      };
    }
  };
  return adapter;
}
