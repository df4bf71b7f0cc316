/** drizzle-kit's settings for `npm run migration`, which is run from the root of the project. */
export default { dialect: 'sqlite', schema: './src-main/db/schema/*.ts', out: './drizzle' }
