create index "published feedback by trigrams" on app.feedback_published using gin (plain extensions.gin_trgm_ops);
