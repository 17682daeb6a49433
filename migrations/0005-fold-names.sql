-- As questions are folded when a name is looked for in them. A name that is said begins with letters that are said: in a
-- large master only those rows are looked at.
ALTER TABLE products
  ADD COLUMN name_folded text GENERATED ALWAYS AS (lower(normalize(name, NFKC))) STORED,
  ADD COLUMN brand_folded text GENERATED ALWAYS AS (lower(normalize(brand, NFKC))) STORED;
CREATE INDEX products_by_beginning_of_name ON products (left(name_folded, 3));
CREATE INDEX products_by_beginning_of_brand ON products (left(brand_folded, 3));
