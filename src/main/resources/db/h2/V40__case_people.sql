-- Everyone whom a case concerns, also where it is about several: by them an auditor finds it.
CREATE TABLE case_person (
  id        CHAR(36) NOT NULL,
  case_id   CHAR(36) NOT NULL,
  person_id CHAR(36) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_case_person UNIQUE (person_id, case_id)
);
CREATE INDEX ix_case_person_case ON case_person (case_id);
INSERT INTO case_person (id, case_id, person_id) SELECT RANDOM_UUID(), id, person_id FROM case_file WHERE person_id IS NOT NULL;
INSERT INTO case_person (id, case_id, person_id) SELECT RANDOM_UUID(), case_id, person_id FROM feedback_subject;
