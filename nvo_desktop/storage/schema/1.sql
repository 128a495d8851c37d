CREATE TABLE region (
  id VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  subtitle VARCHAR NOT NULL,
  norm VARCHAR NOT NULL,
  period_from DATE,
  period_until DATE,
  youth_region_code VARCHAR NOT NULL,
  youth_region_name VARCHAR NOT NULL,
  contact_political VARCHAR NOT NULL,
  contact_deputy VARCHAR NOT NULL,
  contact_official VARCHAR NOT NULL,
  notice VARCHAR NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE municipality (
  id VARCHAR NOT NULL,
  code VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  member_from DATE,
  member_until DATE,
  portfolio_holder VARCHAR NOT NULL,
  holiday_region VARCHAR,
  rank INTEGER NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE text_version (
  id VARCHAR NOT NULL,
  number VARCHAR NOT NULL,
  label VARCHAR NOT NULL,
  status VARCHAR NOT NULL,
  dated DATE,
  note TEXT NOT NULL,
  rank INTEGER NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE attachment (
  id VARCHAR NOT NULL,
  sha256 VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  media_type VARCHAR NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE chapter (
  id VARCHAR NOT NULL,
  "key" VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  text TEXT NOT NULL,
  status VARCHAR NOT NULL,
  part VARCHAR NOT NULL,
  rank INTEGER NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE elaboration (
  id VARCHAR NOT NULL,
  agreement VARCHAR NOT NULL,
  summary TEXT NOT NULL,
  text TEXT NOT NULL,
  status VARCHAR NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE deviation (
  id VARCHAR NOT NULL,
  agreement VARCHAR NOT NULL,
  municipality_id VARCHAR,
  text TEXT NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

CREATE TABLE development_goal (
  id VARCHAR NOT NULL,
  agreement VARCHAR NOT NULL,
  goal TEXT NOT NULL,
  priority VARCHAR NOT NULL,
  effect TEXT NOT NULL,
  indicator VARCHAR NOT NULL,
  owner VARCHAR NOT NULL,
  rank INTEGER NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE field_value (
  id VARCHAR NOT NULL,
  owner VARCHAR NOT NULL,
  municipality_id VARCHAR,
  "key" VARCHAR NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

CREATE TABLE register_row (
  id VARCHAR NOT NULL,
  owner VARCHAR NOT NULL,
  "key" VARCHAR NOT NULL,
  rank INTEGER NOT NULL,
  cells TEXT NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE assessment_round (
  id VARCHAR NOT NULL,
  label VARCHAR NOT NULL,
  reference_date DATE,
  rank INTEGER NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE answer (
  id VARCHAR NOT NULL,
  round_id VARCHAR,
  question VARCHAR NOT NULL,
  now VARCHAR,
  expected VARCHAR,
  explanation TEXT NOT NULL,
  planned_date DATE,
  evidence VARCHAR NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(round_id) REFERENCES assessment_round (id)
);

CREATE TABLE assessment (
  id VARCHAR NOT NULL,
  round_id VARCHAR,
  agreement VARCHAR NOT NULL,
  verdict VARCHAR,
  explanation TEXT NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(round_id) REFERENCES assessment_round (id)
);

CREATE TABLE decision (
  id VARCHAR NOT NULL,
  number VARCHAR NOT NULL,
  date DATE,
  body VARCHAR NOT NULL,
  text TEXT NOT NULL,
  reasons TEXT NOT NULL,
  agreements TEXT NOT NULL,
  status VARCHAR NOT NULL,
  vote VARCHAR NOT NULL,
  document_number VARCHAR NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE action (
  id VARCHAR NOT NULL,
  agreement VARCHAR NOT NULL,
  text TEXT NOT NULL,
  owner VARCHAR NOT NULL,
  due DATE,
  status VARCHAR NOT NULL,
  note TEXT NOT NULL,
  rank INTEGER NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE partner_group (
  id VARCHAR NOT NULL,
  "key" VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  named_by_norm BOOLEAN NOT NULL,
  rank INTEGER NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE partner (
  id VARCHAR NOT NULL,
  group_id VARCHAR,
  name VARCHAR NOT NULL,
  contact VARCHAR NOT NULL,
  note TEXT NOT NULL,
  rank INTEGER NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(group_id) REFERENCES partner_group (id)
);

CREATE TABLE consultation (
  id VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  date_from DATE,
  date_until DATE,
  form VARCHAR,
  ladder VARCHAR,
  groups TEXT NOT NULL,
  partners TEXT NOT NULL,
  organisations VARCHAR NOT NULL,
  agreements TEXT NOT NULL,
  text_version_id VARCHAR,
  participants INTEGER,
  summary TEXT NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(text_version_id) REFERENCES text_version (id)
);

CREATE TABLE contribution (
  id VARCHAR NOT NULL,
  consultation_id VARCHAR,
  group_id VARCHAR,
  from_whom VARCHAR NOT NULL,
  agreement VARCHAR NOT NULL,
  paragraph VARCHAR NOT NULL,
  summary TEXT NOT NULL,
  response VARCHAR NOT NULL,
  motivation TEXT NOT NULL,
  landed_in VARCHAR NOT NULL,
  replied DATE,
  agrees_with_summary BOOLEAN,
  confidential BOOLEAN NOT NULL,
  rank INTEGER NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(consultation_id) REFERENCES consultation (id),
  FOREIGN KEY(group_id) REFERENCES partner_group (id)
);

CREATE TABLE council_question (
  id VARCHAR NOT NULL,
  municipality_id VARCHAR,
  party VARCHAR NOT NULL,
  asked DATE,
  agreement VARCHAR NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  public BOOLEAN NOT NULL,
  rank INTEGER NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

CREATE TABLE roadmap_line (
  id VARCHAR NOT NULL,
  number INTEGER NOT NULL,
  title VARCHAR NOT NULL,
  goal TEXT NOT NULL,
  result TEXT NOT NULL,
  deciding_body VARCHAR NOT NULL,
  start DATE,
  planned DATE,
  actual DATE,
  owner VARCHAR NOT NULL,
  note TEXT NOT NULL,
  rank INTEGER NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE milestone (
  id VARCHAR NOT NULL,
  line_id VARCHAR,
  kind VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  date DATE,
  municipality_id VARCHAR,
  done BOOLEAN NOT NULL,
  rank INTEGER NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(line_id) REFERENCES roadmap_line (id),
  FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

CREATE TABLE adoption (
  id VARCHAR NOT NULL,
  municipality_id VARCHAR,
  text_version_id VARCHAR,
  result VARCHAR NOT NULL,
  decided DATE,
  case_number VARCHAR NOT NULL,
  document_number VARCHAR NOT NULL,
  decision_number VARCHAR NOT NULL,
  addendum TEXT NOT NULL,
  remarks TEXT NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(municipality_id) REFERENCES municipality (id),
  FOREIGN KEY(text_version_id) REFERENCES text_version (id)
);

CREATE TABLE adoption_step (
  id VARCHAR NOT NULL,
  text_version_id VARCHAR,
  municipality_id VARCHAR,
  "key" VARCHAR NOT NULL,
  body VARCHAR NOT NULL,
  planned DATE,
  actual DATE,
  outcome VARCHAR NOT NULL,
  remarks TEXT NOT NULL,
  rank INTEGER NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(text_version_id) REFERENCES text_version (id),
  FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

CREATE TABLE amendment (
  id VARCHAR NOT NULL,
  municipality_id VARCHAR,
  text_version_id VARCHAR,
  agreement VARCHAR NOT NULL,
  paragraph VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  mover VARCHAR NOT NULL,
  old_wording TEXT NOT NULL,
  new_wording TEXT NOT NULL,
  result VARCHAR NOT NULL,
  route VARCHAR,
  rank INTEGER NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(municipality_id) REFERENCES municipality (id),
  FOREIGN KEY(text_version_id) REFERENCES text_version (id)
);

CREATE TABLE proposal_block (
  id VARCHAR NOT NULL,
  "key" VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  text TEXT NOT NULL,
  rank INTEGER NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE council_proposal (
  id VARCHAR NOT NULL,
  municipality_id VARCHAR,
  meeting DATE,
  subject VARCHAR NOT NULL,
  case_number VARCHAR NOT NULL,
  document_number VARCHAR NOT NULL,
  signatory_secretary VARCHAR NOT NULL,
  signatory_mayor VARCHAR NOT NULL,
  headings TEXT NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

CREATE TABLE local_block (
  id VARCHAR NOT NULL,
  municipality_id VARCHAR,
  "key" VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

CREATE TABLE source_document (
  id VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  date DATE,
  body VARCHAR NOT NULL,
  agreements TEXT NOT NULL,
  file_name VARCHAR NOT NULL,
  sha256 VARCHAR NOT NULL,
  rank INTEGER NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE source_piece (
  id VARCHAR NOT NULL,
  source_id VARCHAR,
  rank INTEGER NOT NULL,
  heading VARCHAR NOT NULL,
  level INTEGER NOT NULL,
  text TEXT NOT NULL,
  side VARCHAR NOT NULL,
  target VARCHAR NOT NULL,
  placed_in VARCHAR NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(source_id) REFERENCES source_document (id)
);

CREATE TABLE attachment_use (
  id VARCHAR NOT NULL,
  attachment_id VARCHAR,
  kind VARCHAR NOT NULL,
  record_id VARCHAR NOT NULL,
  rank INTEGER NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(attachment_id) REFERENCES attachment (id)
);

CREATE TABLE change_set (
  id VARCHAR NOT NULL,
  label VARCHAR NOT NULL,
  author VARCHAR NOT NULL,
  device VARCHAR NOT NULL,
  counter INTEGER NOT NULL,
  parent VARCHAR,
  at VARCHAR NOT NULL,
  undoes VARCHAR,
  PRIMARY KEY (id)
);

CREATE TABLE change (
  set_id VARCHAR NOT NULL,
  sequence INTEGER NOT NULL,
  kind VARCHAR NOT NULL,
  record_id VARCHAR NOT NULL,
  field VARCHAR NOT NULL,
  old TEXT,
  new TEXT,
  delta TEXT,
  PRIMARY KEY (set_id, sequence),
  FOREIGN KEY(set_id) REFERENCES change_set (id)
);

CREATE INDEX ix_change_record_id ON change (record_id);

CREATE TABLE manifest (
  dossier_id VARCHAR NOT NULL,
  rev VARCHAR NOT NULL,
  parent_revs VARCHAR NOT NULL,
  digest VARCHAR NOT NULL,
  app_version VARCHAR NOT NULL,
  saved_at VARCHAR NOT NULL,
  device VARCHAR NOT NULL,
  PRIMARY KEY (dossier_id)
);
