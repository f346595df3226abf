insert into app.mail_templates (template, lane) values ('start_reminder', 'told');
