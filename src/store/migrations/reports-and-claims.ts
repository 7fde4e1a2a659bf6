import { type Kysely, type Migration, sql } from 'kysely';

/** Reports with their bytes, the articles found in them, and the claims coded from them. */
export const reportsAndClaims: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('report')
      .addColumn('report_id', 'text', (c) => c.primaryKey())
      .addColumn('file', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('bytes', 'bytea', (c) => c.notNull())
      .addColumn('encoding', 'text', (c) => c.notNull())
      .addColumn('envelope', 'jsonb', (c) => c.notNull())
      .addColumn('problems', 'jsonb', (c) => c.notNull())
      .addColumn('received_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
      .execute();
    await db.schema
      .createTable('article')
      .addColumn('report_id', 'text', (c) => c.primaryKey().references('report.report_id').onDelete('cascade'))
      .addColumn('url', 'text')
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('outlet', 'text')
      .addColumn('published', 'text')
      .addColumn('published_at', 'text')
      .addColumn('language', 'text')
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('rest', 'jsonb', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('article_published').on('article').column('published').execute();
    await db.schema
      .createTable('coding')
      .addColumn('report_id', 'text', (c) => c.primaryKey().references('report.report_id').onDelete('cascade'))
      .addColumn('coder', 'text', (c) => c.notNull())
      .addColumn('problems', 'jsonb', (c) => c.notNull())
      .addColumn('coded_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
      .execute();
    await db.schema
      .createTable('claim')
      .addColumn('report_id', 'text', (c) => c.notNull().references('report.report_id').onDelete('cascade'))
      .addColumn('ledger', 'text', (c) => c.notNull())
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('claim_id', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('place_id', 'text')
      .addColumn('quote', 'text', (c) => c.notNull())
      .addColumn('row', 'jsonb', (c) => c.notNull())
      .addPrimaryKeyConstraint('claim_pkey', ['report_id', 'ledger', 'position'])
      .execute();
    await db.schema.createIndex('claim_by_id').on('claim').column('claim_id').execute();
    await db.schema.createIndex('claim_by_place').on('claim').columns(['place_id', 'ledger']).execute();
    await db.schema
      .createTable('place')
      .addColumn('report_id', 'text', (c) => c.notNull().references('report.report_id').onDelete('cascade'))
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('is_listed', 'boolean', (c) => c.notNull())
      .addColumn('place_id', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('country', 'text')
      .addColumn('lat_deg', 'double precision')
      .addColumn('lon_deg', 'double precision')
      .addColumn('row', 'jsonb', (c) => c.notNull())
      .addPrimaryKeyConstraint('place_pkey', ['report_id', 'position'])
      .execute();
    await db.schema.createIndex('place_by_id').on('place').column('place_id').execute();
    await db.schema.createIndex('place_by_position').on('place').columns(['lat_deg', 'lon_deg']).execute();
    await db.schema
      .createTable('actor')
      .addColumn('report_id', 'text', (c) => c.notNull().references('report.report_id').onDelete('cascade'))
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('actor_id', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('row', 'jsonb', (c) => c.notNull())
      .addPrimaryKeyConstraint('actor_pkey', ['report_id', 'position'])
      .execute();
    await db.schema.createIndex('actor_by_id').on('actor').column('actor_id').execute();
  },
};
