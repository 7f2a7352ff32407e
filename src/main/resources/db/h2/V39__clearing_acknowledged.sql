-- The person concerned has seen how their clearing ended, and what they find still missing.
alter table name_clearing add column acknowledged_on date;
alter table name_clearing add column still_missing varchar(8000);
